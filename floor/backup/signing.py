"""The server's signing secret: what phones kept proves their seats by it."""

import os
from pathlib import Path

from floor.backup.placing import stamp
from floor.backup.saving import sync, sync_folder

NAME = "secret"


def secret_of(folder: Path) -> bytes:
    """Nothing when no server ever started here."""
    file = folder / NAME
    return file.read_bytes() if file.is_file() else b""


def keep_secret(folder: Path, secret: bytes, now: int) -> None:
    """The backup's. Another one is kept aside."""
    file = folder / NAME
    had = secret_of(folder)
    if not secret or had == secret:
        return
    if had:
        file.rename(file.with_name(f"{NAME}.before-{stamp(now)}"))
    fresh = folder / "secret.new"
    fresh.unlink(missing_ok=True)
    with os.fdopen(os.open(fresh, os.O_WRONLY | os.O_CREAT | os.O_EXCL, 0o600), "wb") as new:
        new.write(secret)
    sync(fresh)
    fresh.replace(file)
    sync_folder(folder)
