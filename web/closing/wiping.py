"""The floor's own files in a folder, overwritten before they are deleted; others are left alone."""

import os
from collections.abc import Iterable
from fnmatch import fnmatch
from pathlib import Path

import msgspec

OURS = ("floor.sqlite3*", "secret", "secret.new", "erasures", "*.backup", "serve.log*")
FOLDERS = ("errands", "backups")  # whatever lies in these is ours
CHUNK = b"\0" * 1_048_576


class Wiped(msgspec.Struct, frozen=True):
    name: str
    bytes: int


def ours(folder: Path) -> list[Path]:
    """The lock last: until then nobody opens what is being deleted."""
    inside = [file for name in FOLDERS for file in _files(folder / name)]
    here = [file for file in _files(folder, deep=False) if _known(file.name)]
    return sorted([*inside, *here], key=lambda file: (file.name.endswith(".lock"), file))


def others(folder: Path) -> list[str]:
    """What somebody else put there."""
    known = set(ours(folder))
    return sorted(str(file.relative_to(folder)) for file in _files(folder) if file not in known)


def wipe(folder: Path, files: Iterable[Path]) -> list[Wiped]:
    """Raises OSError. On flash and on copy-on-write disks old blocks may live on: the proof says
    so. Folders that are empty afterwards go too."""
    done = []
    for file in files:
        size = file.stat().st_size
        if not file.is_symlink():
            _overwrite(file, size)
        file.unlink()
        done.append(Wiped(str(file.relative_to(folder)), size))
    for place in (*(folder / name for name in FOLDERS), folder):
        if place.is_dir() and not any(place.iterdir()):
            place.rmdir()
    return done


def _overwrite(file: Path, size: int) -> None:
    with file.open("r+b") as old:
        for start in range(0, size, len(CHUNK)):
            old.write(CHUNK[: size - start])
        old.flush()
        os.fsync(old.fileno())


def _files(folder: Path, *, deep: bool = True) -> list[Path]:
    if not folder.is_dir():
        return []
    found = folder.rglob("*") if deep else folder.iterdir()
    return [file for file in found if file.is_file() or file.is_symlink()]


def _known(name: str) -> bool:
    return any(fnmatch(name, pattern) for pattern in OURS)
