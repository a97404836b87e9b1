"""What one warm-up leaves for the next: who sat together, and what the last sprint was told."""

from itertools import permutations

import msgspec
from sqlalchemy import Connection, delete, insert, select

from floor.events import WarmupBegan
from floor.storage import results, seats
from floor.storage.book_tables import pairs
from floor.storage.tables import sprints

RECENT = 8  # sealed sprints looked at for one that met an objection


class Heard(msgspec.Struct, frozen=True):
    """Of a sealed sprint: its title, when it ended, its two objections."""

    title: str
    at: int
    objections: tuple[str, ...]


def sat(connection: Connection, sprint_id: int, event: WarmupBegan) -> None:
    """The last warm-up's pairs stand for those before; by card, so that they hold over sprints."""
    card = seats.cards_of(connection, sprint_id)
    known = [[card[rep] for rep in group if rep in card] for group in event.groups]
    rows = [
        {"sprint_id": sprint_id, "card": one, "other": other}
        for group in known
        for one, other in permutations(dict.fromkeys(group), 2)
    ]
    if not rows:
        return
    connection.execute(delete(pairs))
    connection.execute(insert(pairs), rows)


def apart(connection: Connection, sprint_id: int) -> tuple[tuple[str, str], ...]:
    """Who of this sprint sat together in the last one, by their ids here."""
    rep = {card: rep for rep, card in seats.cards_of(connection, sprint_id).items()}
    rows = connection.execute(select(pairs.c.card, pairs.c.other)).all()
    return tuple((rep[a], rep[b]) for a, b in rows if a < b and a in rep and b in rep)


def last_heard(connection: Connection) -> Heard | None:
    """The latest sealed sprint that met an objection."""
    sealed = (
        select(sprints.c.id, sprints.c.title, sprints.c.final_at)
        .where(sprints.c.final_at.is_not(None), sprints.c.demo == 0)
        .order_by(sprints.c.final_at.desc(), sprints.c.id.desc())
        .limit(RECENT)
    )
    for row in connection.execute(sealed).all():
        kept = results.find(connection, row.id)
        if kept is not None and kept.aggregates.heard:
            return Heard(row.title, row.final_at, kept.aggregates.heard)
    return None


def forget(connection: Connection, sprint_id: int) -> None:
    connection.execute(delete(pairs).where(pairs.c.sprint_id == sprint_id))
