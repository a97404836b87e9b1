"""Who was erased, journalled beside the database: an older one put back forgets them again."""

import logging
import os
from collections.abc import Sequence
from pathlib import Path

import msgspec

from floor.errors import StorageDown

NAME = "erasures"

log = logging.getLogger("floor.storage")


class Erased(msgspec.Struct, frozen=True, kw_only=True):
    """Ids only. `own`: the rep asked for it, so that the card goes too."""

    sprint: int
    rep: str
    own: bool
    card: str | None
    at: int


class Erasures:
    """A file of one line each, only ever added to; nothing without a folder to keep it in."""

    def __init__(self, folder: Path | None) -> None:
        self._file = folder / NAME if folder else None
        self._lines = read(self._file) if self._file else []

    def __contains__(self, seat: tuple[int, str]) -> bool:
        """Sprint and rep."""
        return any((line.sprint, line.rep) == seat for line in self._lines)

    def note(self, erased: Sequence[Erased]) -> None:
        """On the disk when this returns: before the commit, so that no crash comes in between.
        Raises StorageDown."""
        if not erased:
            return
        if self._file is not None:
            try:
                _append(self._file, erased)
            except OSError as error:
                log.error("an erasure is not journalled: %s", error.strerror)
                raise StorageDown() from error
        self._lines.extend(erased)


def read(file: Path) -> list[Erased]:
    """A line that a crash cut short was never committed."""
    try:
        lines = file.read_bytes().splitlines()
    except FileNotFoundError:
        return []
    return [one for line in lines if (one := _parsed(line)) is not None]


def _parsed(line: bytes) -> Erased | None:
    try:
        return msgspec.json.decode(line, type=Erased)
    except msgspec.DecodeError:
        return None


def _append(file: Path, erased: Sequence[Erased]) -> None:
    """Begins with a line feed: what a crash cut short stays a line of its own."""
    text = b"".join(b"\n" + msgspec.json.encode(one) for one in erased)
    opened = os.open(file, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600)
    with os.fdopen(opened, "ab") as journal:
        journal.write(text + b"\n")
        journal.flush()
        os.fsync(journal.fileno())
