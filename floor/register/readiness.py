"""Whether this floor can take a tap: for /readyz."""

import msgspec
from sqlalchemy import Connection

from floor.errors import Refusal
from floor.storage import Storage, schema


class Ready(msgspec.Struct, frozen=True):
    """`durability` is what the database says that a commit is worth."""

    database: bool
    migrations: bool
    durability: str


async def ready(storage: Storage) -> Ready:
    """Asked of the connection that writes: a reader's answer says nothing of commits."""

    def look(connection: Connection) -> Ready:
        newest = schema.current(connection) == schema.newest()
        return Ready(True, newest, storage.durability(connection))

    try:
        return await storage.write(look)
    except Refusal:
        return Ready(database=False, migrations=False, durability="")
