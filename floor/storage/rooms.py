"""« Tester la salle »: how far a phone in this room got, step by step."""

from typing import Literal, TypeAlias

import msgspec
from sqlalchemy import Connection, insert, select, update

from floor.storage import secret
from floor.storage.team_tables import rooms

Step: TypeAlias = Literal["loaded", "socket", "stored"]


class Room(msgspec.Struct, frozen=True, kw_only=True):
    """When the phone loaded the page, opened its socket, and had a test tap stored."""

    id: str
    host: str
    opened_at: int
    loaded_at: int | None
    socket_at: int | None
    stored_at: int | None


def create(connection: Connection, host: str, now: int) -> tuple[str, str]:
    """The room's id, and the secret that the phone's link carries."""
    room, room_secret = secret.identity(), secret.secret()
    connection.execute(
        insert(rooms).values(
            id=room, secret_hash=secret.hashed(room_secret), host=host, opened_at=now
        )
    )
    return room, room_secret


def find(connection: Connection, room: str) -> Room | None:
    fields = [rooms.c[name] for name in Room.__struct_fields__]
    row = connection.execute(select(*fields).where(rooms.c.id == room)).one_or_none()
    return None if row is None else Room(**row._asdict())


def step(connection: Connection, room_secret: str, reached: Step, now: int) -> bool:
    """False when no room has that secret."""
    done = connection.execute(
        update(rooms)
        .where(rooms.c.secret_hash == secret.hashed(room_secret))
        .values({f"{reached}_at": now})
    )
    return done.rowcount == 1
