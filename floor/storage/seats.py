"""Who sits where: which device holds which rep's seat in a sprint, and by which card."""

import msgspec
from sqlalchemy import Connection, delete, insert, select

from floor.storage.team_tables import seats


class Place(msgspec.Struct, frozen=True):
    """A taken seat."""

    sprint: int
    rep: str
    card: str | None


def take(
    connection: Connection, sprint_id: int, device: str, rep: str, card: str | None, now: int
) -> None:
    """The device's seat, whatever it held before."""
    connection.execute(
        delete(seats).where(seats.c.sprint_id == sprint_id, seats.c.device == device)
    )
    connection.execute(
        insert(seats).values(sprint_id=sprint_id, device=device, rep=rep, card=card, at=now)
    )


def find(connection: Connection, sprint_id: int, device: str) -> Place | None:
    row = connection.execute(
        select(seats).where(seats.c.sprint_id == sprint_id, seats.c.device == device)
    ).one_or_none()
    return None if row is None else Place(row.sprint_id, row.rep, row.card)


def latest(connection: Connection, device: str) -> int | None:
    """The sprint of the seat that the device took last."""
    row = connection.execute(
        select(seats.c.sprint_id)
        .where(seats.c.device == device)
        .order_by(seats.c.at.desc())
        .limit(1)
    )
    return row.scalar_one_or_none()


def card_of(connection: Connection, sprint_id: int, rep: str) -> str | None:
    row = connection.execute(
        select(seats.c.card)
        .where(seats.c.sprint_id == sprint_id, seats.c.rep == rep, seats.c.card.is_not(None))
        .limit(1)
    )
    return row.scalar_one_or_none()


def cards_of(connection: Connection, sprint_id: int) -> dict[str, str]:
    """Card by rep."""
    rows = connection.execute(
        select(seats.c.rep, seats.c.card).where(
            seats.c.sprint_id == sprint_id, seats.c.card.is_not(None)
        )
    )
    return {row.rep: row.card for row in rows}


def of_card(connection: Connection, card: str) -> list[Place]:
    rows = connection.execute(select(seats).where(seats.c.card == card).order_by(seats.c.at))
    return list(dict.fromkeys(Place(row.sprint_id, row.rep, row.card) for row in rows))


def since(connection: Connection, sprint_id: int, rep: str) -> list[int]:
    """When each of the rep's devices took the seat."""
    rows = connection.execute(
        select(seats.c.at)
        .where(seats.c.sprint_id == sprint_id, seats.c.rep == rep)
        .order_by(seats.c.at)
    )
    return list(rows.scalars())


def move(connection: Connection, sprint_id: int, rep: str, device: str, now: int) -> list[str]:
    """To one device alone; tells which other devices held it."""
    held = select(seats.c.device).where(
        seats.c.sprint_id == sprint_id, seats.c.rep == rep, seats.c.device != device
    )
    before = list(connection.execute(held).scalars())
    card = card_of(connection, sprint_id, rep)
    leave(connection, sprint_id, rep)
    take(connection, sprint_id, device, rep, card, now)
    return before


def leave(connection: Connection, sprint_id: int, rep: str) -> None:
    connection.execute(delete(seats).where(seats.c.sprint_id == sprint_id, seats.c.rep == rep))
