"""Restoring: a backup file becomes the floor again, on this machine or on a new one."""

from pathlib import Path

import msgspec

from floor.backup.placing import file_of, in_file, in_server, stamp
from floor.backup.reviving import Revived
from floor.backup.signing import keep_secret, secret_of
from floor.backup.working_copy import WorkingCopy
from floor.storage import engine, erasures, open_storage
from floor.storage import folder as data
from floor.storage.lock import Lock

PATIENCE_S = 60.0  # for PostgreSQL to take a whole floor


class Restored(msgspec.Struct, frozen=True):
    """`aside` is where the database before is kept."""

    revived: Revived
    aside: Path | None


def restore(url: str, folder: Path, file: Path, now: int) -> Restored:
    """The server is stopped. `folder` has the journal of erasures, and gets the signing secret.
    Raises Unusable, of which Unfit; OSError."""
    target = engine.normalise(url)
    database = file_of(target)
    data.prepare(folder)
    if database is None:
        return _into_server(url, folder, file, now)
    data.prepare(database.parent)
    lock = Lock(database)
    try:
        with WorkingCopy(file, database.parent) as copy:
            revived = copy.revive(erasures.read(folder / erasures.NAME), now)
            keep_secret(folder, revived.label.secret, now)
            return Restored(revived, in_file(copy.path, database, now))
    finally:
        lock.release()


def _into_server(url: str, folder: Path, file: Path, now: int) -> Restored:
    storage = open_storage(url, only_read=True, patience_s=PATIENCE_S)
    aside = folder / f"floor.before-{stamp(now)}.backup"
    try:
        with WorkingCopy(file, folder) as copy:
            revived = copy.revive(erasures.read(folder / erasures.NAME), now)
            before = in_server(copy.path, storage, aside, secret_of(folder), now)
            keep_secret(folder, revived.label.secret, now)
    finally:
        storage.close()
    return Restored(revived, before)
