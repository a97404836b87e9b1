"""The data folder: whether it is there, has room, can be written, and is closed to others."""

import shutil
import stat
import sys
import tempfile
from collections.abc import Iterator
from pathlib import Path

from web.doctor.finding import Finding, hint, ill, well

MB = 1024 * 1024
TOO_LITTLE_MB = 100
LITTLE_MB = 1_024
OTHERS = 0o077


def look(folder: Path) -> Iterator[Finding]:
    if not folder.exists():
        above = next(path for path in folder.absolute().parents if path.exists())
        yield hint("no_folder", folder=_name(folder)) if writable(above) else _closed(folder)
        return
    if not writable(folder):
        yield _closed(folder)
        return
    yield room(folder, shutil.disk_usage(folder).free // MB)
    if sys.platform != "win32":
        yield from privacy(folder)


def writable(folder: Path) -> bool:
    """Tried, not asked: a disk may be read-only, or a quota full."""
    try:
        with tempfile.TemporaryFile(dir=folder) as probe:
            probe.write(b"floor")
    except OSError:
        return False
    return True


def room(folder: Path, free_mb: int) -> Finding:
    if free_mb < TOO_LITTLE_MB:
        return ill("disk_full", folder=_name(folder), free=free_mb)
    if free_mb < LITTLE_MB:
        return hint("disk_small", folder=_name(folder), free=free_mb)
    return well("disk", folder=_name(folder), free=free_mb // 1_024)


def privacy(folder: Path) -> Iterator[Finding]:
    """Names and hashes lie in it: nobody else's business."""
    secret = folder / "secret"
    if secret.exists() and _mode(secret) & OTHERS:
        yield ill("secret_open", file=_name(secret))
    if _mode(folder) & OTHERS:
        yield hint("folder_open", folder=_name(folder))
    else:
        yield well("folder_closed", folder=_name(folder))


def _closed(folder: Path) -> Finding:
    return ill("not_writable", folder=_name(folder))


def _mode(path: Path) -> int:
    return stat.S_IMODE(path.stat().st_mode)


def _name(path: Path) -> str:
    return str(path.absolute())
