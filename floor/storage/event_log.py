"""The event log: one numbered line after another, by sprint; nothing is ever changed in it."""

from collections.abc import Iterable, Sequence
from functools import cache
from typing import Any

import msgspec
from sqlalchemy import Connection, Dialect, Result, Row, bindparam, func, select, text

from floor.events import AnyEvent, Entry
from floor.rep import Actor
from floor.storage.tables import events

_encode = msgspec.json.Encoder().encode
_decode: "msgspec.json.Decoder[AnyEvent]" = msgspec.json.Decoder(AnyEvent)
_KEYS_AT_ONCE = 500  # SQLite takes 999 parameters in its older builds

# From two keys on, IN makes SQLite read the whole log of the sprint: CROSS JOIN keeps to the index.
_KNOWN = text(
    "SELECT events.* FROM json_each(:keys) AS asked CROSS JOIN events"
    " ON events.sprint_id = :sprint AND events.key = asked.value"
)

_KNOWN_ONE = select(events).where(
    events.c.sprint_id == bindparam("sprint"), events.c.key == bindparam("key")
)
_SINCE = (
    select(*(events.c[name] for name in ("seq", "at", "role", "actor", "body", "key", "digest")))
    .where(events.c.sprint_id == bindparam("sprint"), events.c.seq > bindparam("after"))
    .order_by(events.c.seq)
)


def append(connection: Connection, sprint_id: int, entries: Sequence[Entry]) -> None:
    """The caller holds the sprint's lock, and has taken these numbers."""
    lines = [_line(sprint_id, entry) for entry in entries]
    connection.exec_driver_sql(_appending(connection.dialect), lines)


@cache
def _appending(dialect: Dialect) -> str:
    """In the driver's own words: to bind each line by name costs more than to write it."""
    sign = "?" if dialect.paramstyle == "qmark" else "%s"
    names = [column.name for column in events.c]
    # the names are our own columns'
    return f"INSERT INTO events ({', '.join(names)}) VALUES ({', '.join([sign] * len(names))})"  # noqa: S608


def since(connection: Connection, sprint_id: int, seq: int = 0) -> list[Entry]:
    """Everything after that number, in order."""
    rows = connection.execute(_SINCE, {"sprint": sprint_id, "after": seq})
    return [
        Entry(number, at, Actor(role, actor), _decode.decode(body), key, digest)
        for number, at, role, actor, body, key, digest in rows
    ]


def known(connection: Connection, sprint_id: int, keys: Sequence[str]) -> dict[str, Entry]:
    """The first line of each of these commands that is already in the log."""
    found: dict[str, Entry] = {}
    for start in range(0, len(keys), _KEYS_AT_ONCE):
        rows = _known(connection, sprint_id, keys[start : start + _KEYS_AT_ONCE])
        found.update((row.key, _entry(row)) for row in rows)
    return found


def _known(connection: Connection, sprint_id: int, keys: Sequence[str]) -> "Result[Any]":
    if len(keys) == 1:
        return connection.execute(_KNOWN_ONE, {"sprint": sprint_id, "key": keys[0]})
    if connection.dialect.name == "sqlite":
        asked = {"sprint": sprint_id, "keys": msgspec.json.encode(keys).decode()}
        return connection.execute(_KNOWN, asked)
    among = select(events).where(events.c.sprint_id == sprint_id, events.c.key.in_(keys))
    return connection.execute(among)


def _line(sprint_id: int, entry: Entry) -> tuple[object, ...]:
    """The columns of `events`, in their order."""
    by, body = entry.by, _encode(entry.event).decode()
    return (sprint_id, entry.seq, entry.at, by.role, by.id, entry.key, entry.digest, body)


def _entry(row: "Row[tuple[object, ...]]") -> Entry:
    return Entry(
        seq=row.seq,
        at=row.at,
        by=Actor(row.role, row.actor),
        event=_decode.decode(row.body),
        key=row.key,
        digest=row.digest,
    )


def gaps(entries: Iterable[Entry]) -> list[int]:
    """Numbers that do not stand in their place: empty, or the log is broken."""
    return [entry.seq for number, entry in enumerate(entries, 1) if entry.seq != number]


def latest(connection: Connection, sprint_id: int) -> int:
    """When the last line was written: then, the server was there."""
    last = select(func.max(events.c.at)).where(events.c.sprint_id == sprint_id)
    return int(connection.execute(last).scalar_one() or 0)
