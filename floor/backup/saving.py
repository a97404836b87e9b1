"""Saving: one instant of a running floor becomes one file, whole or not at all."""

import contextlib
import os
import tempfile
from collections.abc import Callable
from pathlib import Path

import msgspec
from sqlalchemy import Connection, func, select

from floor.backup import label
from floor.backup.checking import faults
from floor.backup.copying import copy, number_after, numbered
from floor.backup.label import Label
from floor.backup.unfit import BrokenBackup, FileThere, OtherVersion
from floor.storage import Storage, engine, schema
from floor.storage.tables import sprints


class Saved(msgspec.Struct, frozen=True):
    """`at`: everything stored before that instant is in the file."""

    file: Path
    at: int
    sprints: int


def save(storage: Storage, file: Path, secret: bytes, now_ms: Callable[[], int]) -> Saved:
    """While people tap: it only reads, in one transaction. Raises Unfit, OSError."""
    if file.exists():
        raise FileThere(file)
    handle, name = tempfile.mkstemp(prefix=f".{file.name}.", suffix=".part", dir=file.parent)
    part = Path(name)  # for its owner alone, from the start
    os.close(handle)
    try:
        said = Label(now_ms(), secret)  # before the first row is read, which fixes the instant
        with storage.transaction(only_read=True) as source:
            if schema.current(source) != schema.newest():
                raise OtherVersion(file)
            saved = _fill(part, file, source, said)
        sync(part)
        publish(part, file)
    finally:
        part.unlink(missing_ok=True)
    return saved


def _fill(part: Path, file: Path, source: Connection, said: Label) -> Saved:
    making = engine.alone(part)
    try:
        with making.begin() as target:
            schema.upgrade(target)
            copy(source, target)
            number_after(target, numbered(source))
            label.stick(target, said)
        with making.begin() as target:
            if fault := next(faults(target), ""):
                raise BrokenBackup(file, fault)
            count = target.execute(select(func.count()).where(sprints.c.head > 0)).scalar_one()
    finally:
        making.dispose()
    return Saved(file, said.at, count)


def sync(file: Path) -> None:
    with file.open("rb+") as written:
        os.fsync(written.fileno())


def publish(part: Path, file: Path) -> None:
    """Under its own name at once; what has come there meanwhile stays. Raises FileThere."""
    try:
        os.link(part, file)
    except FileExistsError as error:
        raise FileThere(file) from error
    except OSError:  # a stick without links
        part.rename(file)
    sync_folder(file.parent)


def sync_folder(folder: Path) -> None:
    with contextlib.suppress(OSError):  # Windows opens no folder
        opened = os.open(folder, os.O_RDONLY)
        try:
            os.fsync(opened)
        finally:
            os.close(opened)
