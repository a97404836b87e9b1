"""The two ways into a database: one connection that writes, a few that only read."""

import sqlite3
from collections.abc import Callable
from math import ceil
from pathlib import Path
from typing import Any

from sqlalchemy import URL, Connection, Engine, create_engine, event, make_url
from sqlalchemy.exc import ArgumentError
from sqlalchemy.pool import ConnectionPoolEntry

from floor.storage.prompt import connecting
from floor.storage.unusable import DriverMissing, UnknownUrl

READERS = 6  # connections, a thread each
PATIENCE_S = 5.0  # a database that takes longer to answer is down
HEARD_S = 1.0  # more than that, for the server's own refusal to be heard
KEEPALIVE_S = 30
NAME = "phoning-floor"  # by which PostgreSQL knows our connections

_SQLITE = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",  # NORMAL loses acknowledged commits in a power cut
    "PRAGMA fullfsync = ON",  # the same promise on macOS
    "PRAGMA checkpoint_fullfsync = ON",
    "PRAGMA foreign_keys = ON",
    "PRAGMA secure_delete = ON",  # what is forgotten leaves no bytes behind
)
_SQLITE_READER = (
    "PRAGMA query_only = ON",
    "PRAGMA wal_autocheckpoint = 0",  # the writer alone checkpoints
)

_SQLITE_ALONE = ("PRAGMA journal_mode = DELETE", "PRAGMA synchronous = OFF")


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


def alone(file: Path) -> Engine:
    """An SQLite file in the making: it is whole once it is closed, or it is thrown away."""
    url = URL.create("sqlite", database=str(file))
    return _sqlite(url, _SQLITE_ALONE, "BEGIN IMMEDIATE", 1, PATIENCE_S)


def writer(url: URL, patience_s: float) -> Engine:
    if url.drivername == "sqlite":
        return _sqlite(url, _SQLITE, "BEGIN IMMEDIATE", 1, patience_s)
    return _postgresql(url, 1, patience_s, ping=False)


def reader(url: URL, patience_s: float) -> Engine:
    """Reads in one transaction see one instant of the database."""
    if url.drivername == "sqlite":
        return _sqlite(url, _SQLITE_READER, "BEGIN", READERS, patience_s)
    return _postgresql(url, READERS, patience_s, ping=True).execution_options(
        isolation_level="REPEATABLE READ", postgresql_readonly=True
    )


def _sqlite(url: URL, pragmas: tuple[str, ...], begin: str, size: int, patience_s: float) -> Engine:
    engine = create_engine(
        url,
        pool_size=size,
        max_overflow=0,
        hide_parameters=True,  # an error in a log must not carry a name
        connect_args={"check_same_thread": False},
    )
    busy = f"PRAGMA busy_timeout = {round(patience_s * 1000)}"
    event.listen(engine, "connect", _on_connect((busy, *pragmas)))
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


def _postgresql(url: URL, size: int, patience_s: float, *, ping: bool) -> Engine:
    """`ping` before each use: a page must not fail since the server was restarted long ago."""
    answer_ms = round(patience_s * 1000)
    limits: dict[str, Any] = {
        "connect_timeout": ceil(patience_s),
        "keepalives_idle": KEEPALIVE_S,
        "application_name": NAME,
        "options": f"-c statement_timeout={answer_ms} -c lock_timeout={answer_ms}"
        " -c synchronous_commit=on",
    }
    try:
        engine = create_engine(
            url,
            pool_size=size,
            max_overflow=0,
            pool_pre_ping=ping,
            hide_parameters=True,
            connect_args=limits,
        )
        connect = connecting(patience_s + HEARD_S)
    except ModuleNotFoundError as error:
        raise DriverMissing from error
    event.listen(engine, "do_connect", lambda _, __, words, named: connect(*words, **named))
    return engine
