"""The team whose server this is: its name and the hosts' password, hashed by the web."""

import msgspec
from sqlalchemy import Connection, insert, select, update

from floor.storage.team_tables import team

_ONLY = 1  # one server, one team


class Team(msgspec.Struct, frozen=True):
    """`password_hash` is argon2's own text, salt included."""

    name: str
    locale: str
    password_hash: str
    founded_at: int


def find(connection: Connection) -> Team | None:
    row = connection.execute(select(team)).one_or_none()
    return None if row is None else Team(row.name, row.locale, row.password_hash, row.founded_at)


def found(connection: Connection, name: str, password_hash: str, locale: str, now: int) -> bool:
    """False when there is one already."""
    if find(connection) is not None:
        return False
    connection.execute(
        insert(team).values(
            id=_ONLY, name=name, locale=locale, password_hash=password_hash, founded_at=now
        )
    )
    return True


def set_password(connection: Connection, password_hash: str) -> None:
    connection.execute(update(team).values(password_hash=password_hash))
