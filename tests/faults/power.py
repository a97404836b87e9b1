"""Power cuts, replayed: what a disk may hold that was cut off at some point of a log of writes."""

import random
import struct
from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple

RECORD = struct.Struct("cc6xQQ")
SECTOR = 512
NAMES = {"d": "floor.sqlite3", "w": "floor.sqlite3-wal", "j": "floor.sqlite3-journal"}


class Write(NamedTuple):
    """One record of `writes.c`; `end` is where it ends in the log."""

    op: str
    file: str
    offset: int
    data: bytes
    end: int


def read(log: Path) -> list[Write]:
    """Up to the last whole record."""
    held, at, found = log.read_bytes(), 0, []
    while at + RECORD.size <= len(held):
        op, file, offset, length = RECORD.unpack_from(held, at)
        start, at = at + RECORD.size, at + RECORD.size + length
        if at > len(held):
            break
        found.append(Write(op.decode(), file.decode(), offset, held[start:at], at))
    return found


class Disk:
    """What is safe of each file, and what was written since and may be kept, dropped or torn."""

    def __init__(self) -> None:
        self.safe: dict[str, bytearray] = {}
        self.pending: dict[str, list[Write]] = {}

    def take(self, write: Write) -> None:
        self.safe.setdefault(write.file, bytearray())
        waiting = self.pending.setdefault(write.file, [])
        if write.op == "u":  # SQLite syncs the folder, or can do without
            self.safe[write.file], self.pending[write.file] = bytearray(), []
        elif write.op == "s":
            for one in waiting:
                _apply(self.safe[write.file], one)
            waiting.clear()
        else:
            waiting.append(write)

    def cut(self, chance: random.Random) -> dict[str, bytes]:
        """The files after the power came back. Unsynced writes have no order."""
        kept = chance.choice((0.0, 0.5, 0.9, 1.0))  # of the unsynced writes
        torn = chance.choice((0.0, 0.3))  # of those that are kept
        images = {}
        for file, safe in self.safe.items():
            image = bytearray(safe)
            for write in self.pending[file]:
                if chance.random() < kept:
                    for piece in _torn(write, chance) if chance.random() < torn else (write,):
                        _apply(image, piece)
            images[file] = bytes(image)
        return images


def cuts(
    writes: list[Write], first: int, count: int, chance: random.Random
) -> Iterator[tuple[int, dict[str, bytes]]]:
    """So many cuts after position `first`: where each was, and the files it leaves."""
    late = [n for n, write in enumerate(writes) if write.end > first]
    where = sorted(chance.choices(late, k=count))
    disk, done = Disk(), 0
    for n in where:
        for write in writes[done : n + 1]:
            disk.take(write)
        done = n + 1
        yield writes[n].end, disk.cut(chance)


def lay(images: dict[str, bytes], folder: Path) -> Path:
    """The files of a cut, as a folder that can be opened; the database's path."""
    folder.mkdir(parents=True, exist_ok=True)
    for old in folder.iterdir():
        old.unlink()
    for file, held in images.items():
        if held:
            (folder / NAMES[file]).write_bytes(held)
    return folder / NAMES["d"]


def _torn(write: Write, chance: random.Random) -> Iterator[Write]:
    """Some of its sectors."""
    for start in range(0, len(write.data), SECTOR):
        if chance.random() < 0.5:
            piece = write.data[start : start + SECTOR]
            yield write._replace(offset=write.offset + start, data=piece)


def _apply(image: bytearray, write: Write) -> None:
    if write.op == "t":
        del image[write.offset :]
        image.extend(bytes(write.offset - len(image)))
        return
    end = write.offset + len(write.data)
    image.extend(bytes(max(0, end - len(image))))
    image[write.offset : end] = write.data
