"""The two ways into a database: one connection that writes, a few that only read."""

import sqlite3
from collections.abc import Callable
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from floor.storage.unusable import DriverMissing, UnknownUrl

READERS = 4  # threads, and connections
BUSY_MS = 5_000
ANSWER_S = 10  # a statement that takes longer counts as a database that is down
CONNECT_S = 5

_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged commits in a power cut
    "PRAGMA fullfsync = ON",  # the same promise on macOS
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten leaves no bytes behind
    f"PRAGMA busy_timeout = {BUSY_MS}",
)
_SQLITE_READER = (
    f"PRAGMA busy_timeout = {BUSY_MS}",
    "PRAGMA query_only = ON",
    "PRAGMA wal_autocheckpoint = 0",  # the writer alone checkpoints
)


def normalise(url: str) -> URL:
    """`postgres://` and bare `postgresql://` mean psycopg 3."""
    try:
        parsed = make_url(url)
    except ArgumentError as error:
        raise UnknownUrl(url.split(":", 1)[0]) from error
    match parsed.drivername:
        case "postgres" | "postgresql" | "postgresql+psycopg":
            return parsed.set(drivername="postgresql+psycopg")
        case "sqlite":
            return parsed
        case other:
            raise UnknownUrl(other)


def writer(url: URL) -> Engine:
    if url.drivername == "sqlite":
        return _sqlite(url, _SQLITE, "BEGIN IMMEDIATE", 1)
    return _postgresql(url, 1)


def reader(url: URL) -> Engine:
    """Reads in one transaction see one instant of the database."""
    if url.drivername == "sqlite":
        return _sqlite(url, _SQLITE_READER, "BEGIN", READERS)
    return _postgresql(url, READERS).execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )


def _sqlite(url: URL, pragmas: tuple[str, ...], begin: str, size: int) -> Engine:
    engine = create_engine(
        url,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,  # an error in a log must not carry a name
        connect_args={"check_same_thread": False},
    )
    event.listen(engine, "connect", _on_connect(pragmas))
    event.listen(engine, "begin", _on_begin(begin))
    return engine


def _on_connect(
    pragmas: tuple[str, ...],
) -> Callable[[sqlite3.Connection, ConnectionPoolEntry], None]:
    def connect(connection: sqlite3.Connection, _: ConnectionPoolEntry) -> None:
        connection.isolation_level = None  # we say BEGIN ourselves
        for pragma in pragmas:
            connection.execute(pragma)

    return connect


def _on_begin(begin: str) -> Callable[[Connection], None]:
    return lambda connection: _discard(connection.exec_driver_sql(begin))


def _discard(_: object) -> None:
    """SQLAlchemy's event wants no answer."""


def _postgresql(url: URL, size: int) -> Engine:
    limits: dict[str, Any] = {
        "connect_timeout": CONNECT_S,
        "tcp_user_timeout": ANSWER_S * 1000,
        "options": f"-c statement_timeout={ANSWER_S * 1000} -c lock_timeout={BUSY_MS}"
        " -c synchronous_commit=on",
    }
    try:
        return create_engine(
            url, pool_size=size, max_overflow=0, hide_parameters=True, connect_args=limits
        )
    except ModuleNotFoundError as error:
        raise DriverMissing from error
