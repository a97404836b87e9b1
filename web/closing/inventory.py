"""What a client's database holds: how many rows of what, and every sprint with its hash."""

import msgspec
from sqlalchemy import Connection, func, select

from floor.register.extract import Extract, extract
from floor.storage import schema, sprints
from floor.storage.tables import metadata


class Inventory(msgspec.Struct, frozen=True):
    """`rows` by table."""

    schema: str
    rows: dict[str, int]
    sprints: tuple[Extract, ...]


def take(connection: Connection) -> Inventory:
    counts = {
        name: int(connection.execute(select(func.count()).select_from(table)).scalar_one())
        for name, table in sorted(metadata.tables.items())
    }
    known = sorted(row.id for row in sprints.listed(connection))
    return Inventory(
        schema.current(connection) or "",
        counts,
        tuple(extract(connection, sprint_id) for sprint_id in known),
    )
