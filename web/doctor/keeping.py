"""How long things are kept, and whether there is a copy of them."""

import time
from collections.abc import Iterator
from pathlib import Path

from web.doctor.finding import Finding, hint, well
from web.settings import Settings

BACKUPS = "backups"  # where `docs/operations.md` has them written
ASIDE, BESIDE = "floor.sqlite3.before-*", ("-wal", "-shm")  # what `floor restore` replaced
OLD_DAYS = 2
DAY_S = 86_400


def look(settings: Settings) -> Iterator[Finding]:
    yield well("retention", days=settings.retention_days)
    if settings.database_url:
        yield hint("backup_server")
    elif settings.data.is_dir():
        yield backup(settings.data / BACKUPS, time.time())
        yield from aside(settings.data)


def aside(folder: Path) -> Iterator[Finding]:
    names = sorted(file.name for file in folder.glob(ASIDE) if not file.name.endswith(BESIDE))
    if names:
        yield hint("aside", folder=str(folder), names=", ".join(names))


def backup(folder: Path, now: float) -> Finding:
    """By the newest file there, whatever wrote it."""
    try:
        written = [file.stat().st_mtime for file in folder.iterdir() if file.is_file()]
    except OSError:
        written = []
    if not written:
        return hint("no_backup", folder=str(folder))
    days = int((now - max(written)) / DAY_S)
    found = hint if days >= OLD_DAYS else well
    return found("backup_old" if days >= OLD_DAYS else "backup", folder=str(folder), days=days)
