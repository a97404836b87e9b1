"""The end of a sealed sprint's log: the team's aggregates and the hash stay, nothing else does."""

from sqlalchemy import Connection, delete, select

from floor.storage import meetings, pulses, results, sprints, warmups
from floor.storage.tables import events, people, texts
from floor.storage.tables import sprints as sprint_rows
from floor.storage.team_tables import seats, tokens


def due(connection: Connection, before: int) -> list[int]:
    """Sealed before that instant, and still whole. A call file's sprint was sealed long before it
    came here: it is kept as long as the others."""
    found = connection.execute(
        select(sprint_rows.c.id).where(
            sprint_rows.c.final_at < before,
            sprint_rows.c.opened_at < before,
            sprint_rows.c.purged_at.is_(None),
            sprint_rows.c.demo == 0,  # its sums are no aggregate of anybody's
        )
    )
    return list(found.scalars())


def purge(connection: Connection, sprint_id: int, now: int) -> None:
    for table in (events, people, texts, seats, tokens):  # its walls' links too
        connection.execute(delete(table).where(table.c.sprint_id == sprint_id))
    results.aggregate(connection, sprint_id, meetings.fates(connection, sprint_id))
    meetings.forget(connection, sprint_id)
    pulses.unmark(connection, sprint_id)
    warmups.forget(connection, sprint_id)
    sprints.stand(connection, sprint_id, purged_at=now)
