"""A copy of a backup to work on: the file itself may have to be restored once more."""

import os
import shutil
import tempfile
from collections.abc import Sequence
from pathlib import Path

from sqlalchemy import text
from sqlalchemy.exc import DatabaseError

from floor.backup import label
from floor.backup.reviving import Revived, revive
from floor.backup.unfit import BrokenBackup, NewerBackup, NoBackup
from floor.storage import engine, schema
from floor.storage.erasures import Erased

MAGIC = b"SQLite format 3\0"


class WorkingCopy:
    """In `folder`, for as long as it is worked on. Raises Unfit."""

    def __init__(self, file: Path, folder: Path) -> None:
        self._file = file
        handle, name = tempfile.mkstemp(prefix=".restoring.", suffix=".part", dir=folder)
        os.close(handle)
        self.path = Path(name)

    def __enter__(self) -> "WorkingCopy":
        try:
            shutil.copyfile(self._file, self.path)
            _look(self._file, self.path)
        except BaseException:
            self.path.unlink()
            raise
        return self

    def __exit__(self, *_: object) -> None:
        self.path.unlink(missing_ok=True)

    def revive(self, journal: Sequence[Erased], now: int) -> Revived:
        try:
            return revive(self.path, journal, now)
        except DatabaseError as error:
            raise BrokenBackup(self._file, str(error.orig)) from error


def _look(file: Path, copy: Path) -> None:
    """A backup, whole, of a version that we know. Raises Unfit."""
    with copy.open("rb") as start:
        if start.read(len(MAGIC)) != MAGIC:
            raise NoBackup(file)
    making = engine.alone(copy)
    try:
        with making.begin() as connection:
            said = connection.execute(text("PRAGMA integrity_check(1)")).scalar_one()
            if said != "ok":
                raise BrokenBackup(file, str(said))
            if label.read(connection) is None:
                raise NoBackup(file)
            if not schema.knows(schema.current(connection)):
                raise NewerBackup(file)
    except DatabaseError as error:
        raise BrokenBackup(file, str(error.orig)) from error
    finally:
        making.dispose()
