"""Placing: what was revived becomes the database; the one before is kept aside with its date."""

import os
from datetime import datetime
from pathlib import Path

from sqlalchemy import URL, Connection, text

from floor.backup.copying import copy, empty, number_after, numbered
from floor.backup.saving import save, sync, sync_folder
from floor.backup.unfit import StillServed
from floor.storage import Storage, engine, schema

WAL = ("-wal", "-shm")  # what lies beside a file of SQLite that was not closed


def in_file(revived: Path, database: Path, now: int) -> Path | None:
    """Where the old one is; nothing when there was none. The caller holds the lock."""
    sync(revived)
    aside = None
    if database.exists():
        aside = database.with_name(f"{database.name}.before-{stamp(now)}")
        _keep(database, aside)
    revived.replace(database)
    sync_folder(database.parent)
    return aside


def _keep(database: Path, aside: Path) -> None:
    """The file stays under its own name until the new one replaces it. What is not yet folded into
    it goes along with the old one: SQLite would fold it into the new one."""
    try:
        os.link(database, aside)
    except OSError:  # a disk without links
        database.rename(aside)
    for end in WAL:
        beside = database.with_name(database.name + end)
        if beside.exists():
            beside.rename(aside.with_name(aside.name + end))


def in_server(revived: Path, storage: Storage, aside: Path, secret: bytes, now: int) -> Path | None:
    """PostgreSQL's: the old one becomes a backup file, and the new one comes in one transaction."""
    with storage.transaction() as connection:
        if _others(connection):
            raise StillServed(aside)
        known = schema.current(connection) is not None
    if known:
        storage.prepare()
        save(storage, aside, secret, lambda: now)
    making = engine.alone(revived)
    try:
        with storage.transaction() as target, making.begin() as source:
            schema.upgrade(target)
            empty(target)
            copy(source, target)
            number_after(target, numbered(source))
    finally:
        making.dispose()
    return aside if known else None


def _others(connection: Connection) -> bool:
    """Whether another process of ours is connected."""
    asked = text(
        "SELECT count(*) FROM pg_stat_activity WHERE datname = current_database()"
        " AND application_name = :name AND pid <> pg_backend_pid()"
    )
    return bool(connection.execute(asked, {"name": engine.NAME}).scalar_one())


def stamp(now: int) -> str:
    """This machine's date and time, fit for a file's name."""
    return datetime.fromtimestamp(now / 1000).astimezone().strftime("%Y-%m-%d-%H%M%S")


def file_of(url: URL) -> Path | None:
    """SQLite's file."""
    return Path(url.database or "").absolute() if url.drivername == "sqlite" else None
