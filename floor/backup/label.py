"""What a backup says of itself: from which instant it is, and the server's signing secret."""

import msgspec
from sqlalchemy import (
    BigInteger,
    Column,
    Connection,
    LargeBinary,
    MetaData,
    Table,
    insert,
    inspect,
    select,
)

_apart = MetaData()  # of backups alone: no server has this table

_label = Table(
    "backup",
    _apart,
    Column("at", BigInteger, nullable=False),
    Column("secret", LargeBinary, nullable=False),
)


class Label(msgspec.Struct, frozen=True):
    """Everything stored before `at`, epoch ms, is in. `secret` is empty when there was none."""

    at: int
    secret: bytes


def stick(connection: Connection, label: Label) -> None:
    _apart.create_all(connection)
    connection.execute(insert(_label).values(at=label.at, secret=label.secret))


def read(connection: Connection) -> Label | None:
    if not inspect(connection).has_table(_label.name):
        return None
    row = connection.execute(select(_label)).one_or_none()
    return None if row is None else Label(row.at, bytes(row.secret))


def peel(connection: Connection) -> None:
    _apart.drop_all(connection)
