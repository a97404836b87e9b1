"""When this server was last known to run: what the next start measures a gap from."""

from sqlalchemy import Connection, delete, insert, select

from floor.storage.tables import alive

_ONLY = 1


def last(connection: Connection) -> int | None:
    return connection.execute(select(alive.c.at)).scalar_one_or_none()


def mark(connection: Connection, now: int) -> None:
    connection.execute(delete(alive))
    connection.execute(insert(alive).values(id=_ONLY, at=now))
