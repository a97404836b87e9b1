"""Rows that nobody needs any more: lobbies never started, rights that ended, old checks, cards."""

import msgspec
from sqlalchemy import Connection, Select, delete, exists, func, select

from floor.storage import sprints, warmups
from floor.storage.tables import events, people, texts
from floor.storage.tables import sprints as sprint_rows
from floor.storage.team_tables import cards, devices, rooms, seats, tokens

CHECK_MS = 86_400_000  # a room check is looked at while it runs; a day is ample


class Leftovers(msgspec.Struct, frozen=True):
    """How many of each."""

    rights: int = 0
    checks: int = 0
    phones: int = 0
    cards: int = 0


def quiet(connection: Connection, phase: str, before: int) -> list[int]:
    """Sprints of that phase in whose log nobody wrote since then: the clock is nobody."""
    heard = select(func.coalesce(func.max(events.c.at), 0)).where(
        events.c.sprint_id == sprint_rows.c.id, events.c.role != "clock"
    )
    found = connection.execute(
        select(sprint_rows.c.id).where(
            sprint_rows.c.phase == phase,
            sprint_rows.c.purged_at.is_(None),
            sprint_rows.c.opened_at < before,
            heard.scalar_subquery() < before,
        )
    )
    return list(found.scalars())


def empty(connection: Connection, sprint_id: int, now: int) -> None:
    """A lobby that never started: nothing stays but its number, which is never given again."""
    for table in (events, people, texts, seats, tokens):
        connection.execute(delete(table).where(table.c.sprint_id == sprint_id))
    warmups.forget(connection, sprint_id)
    sprints.stand(connection, sprint_id, head=0, title="", code=None, key=None, purged_at=now)


def count(connection: Connection, now: int, unused_since: int) -> Leftovers:
    return Leftovers(*(_count(connection, old) for old in _old(now, unused_since)))


def sweep(connection: Connection, now: int, unused_since: int) -> Leftovers:
    """What was deleted. Phones first: a card is unused when no phone holds it."""
    return Leftovers(*(_delete(connection, old) for old in _old(now, unused_since)))


def _old(now: int, unused_since: int) -> "tuple[Select[tuple[str]], ...]":
    """The keys of the old rows, in the order of `Leftovers`."""
    holding = exists().where(devices.c.card == cards.c.id, devices.c.at >= unused_since)
    return (
        select(tokens.c.hash).where(tokens.c.expires_at <= now),
        select(rooms.c.id).where(rooms.c.opened_at < now - CHECK_MS),
        select(devices.c.device).where(devices.c.at < unused_since),
        select(cards.c.id).where(cards.c.at < unused_since, ~holding),
    )


def _count(connection: Connection, old: "Select[tuple[str]]") -> int:
    return int(connection.execute(select(func.count()).select_from(old.subquery())).scalar_one())


def _delete(connection: Connection, old: "Select[tuple[str]]") -> int:
    key = next(iter(old.selected_columns))
    return connection.execute(delete(key.table).where(key.in_(old))).rowcount
