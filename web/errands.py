"""What an operator asks of a running server, through its data folder: whoever may write there may
ask. A file for the errand, another one for its answer; each is there whole or not at all."""

import contextlib
import os
import secrets
import time
from pathlib import Path
from typing import TypeAlias

import msgspec

from floor.register.retention import Forgotten

FOLDER = "errands"
LOOK_S = 0.1
ERRAND, ANSWER = ".errand", ".answer"


class Errand(msgspec.Struct, frozen=True, tag=True):
    """The common root."""


class ChangePassword(Errand, frozen=True):
    """`hashed` is argon2's text: the password itself is never written down."""

    hashed: str


class Forget(Errand, frozen=True):
    """That sprint, or what is older than so many days."""

    sprint: int | None = None
    days: int | None = None


AnyErrand: TypeAlias = ChangePassword | Forget
_decode: "msgspec.json.Decoder[AnyErrand]" = msgspec.json.Decoder(AnyErrand)


class Answer(msgspec.Struct, frozen=True):
    """`code` is "done", or why it was not."""

    code: str
    forgotten: Forgotten = Forgotten()


def prepare(data: Path) -> Path:
    """The folder, empty: what was asked of a server that is gone is not asked of the next one."""
    folder = data / FOLDER
    folder.mkdir(mode=0o700, parents=True, exist_ok=True)
    for left in folder.iterdir():
        left.unlink(missing_ok=True)
    return folder


def ask(data: Path, errand: AnyErrand, patience_s: float) -> Answer | None:
    """None when nobody took it up in time; then it is withdrawn."""
    folder, name = data / FOLDER, secrets.token_hex(8)
    asked, answered = folder / f"{name}{ERRAND}", folder / f"{name}{ANSWER}"
    _put(asked, msgspec.json.encode(errand))
    until = time.monotonic() + patience_s
    try:
        while time.monotonic() < until:
            if answered.exists():
                return msgspec.json.decode(answered.read_bytes(), type=Answer)
            time.sleep(LOOK_S)
        return None
    finally:
        asked.unlink(missing_ok=True)
        answered.unlink(missing_ok=True)


def taken(folder: Path) -> list[tuple[str, AnyErrand | None]]:
    """Every errand that waits, taken away; None for one that cannot be read."""
    found: list[tuple[str, AnyErrand | None]] = []
    for file in sorted(folder.glob(f"*{ERRAND}")):
        try:
            body = file.read_bytes()
            file.unlink()
        except OSError:  # withdrawn in between, or somebody else's
            continue
        found.append((file.stem, _read(body)))
    return found


def answer(folder: Path, name: str, said: Answer) -> None:
    _put(folder / f"{name}{ANSWER}", msgspec.json.encode(said))


def _read(body: bytes) -> AnyErrand | None:
    with contextlib.suppress(msgspec.MsgspecError):
        return _decode.decode(body)
    return None


def _put(file: Path, body: bytes) -> None:
    fresh = file.with_suffix(".new")
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(body)
    _give(fresh, file.parent)
    fresh.replace(file)


def _give(file: Path, folder: Path) -> None:
    """Asked by root, read by the server's own account."""
    if hasattr(os, "geteuid") and os.geteuid() == 0:
        whose = folder.stat()
        os.chown(file, whose.st_uid, whose.st_gid)
