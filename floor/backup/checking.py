"""Whether a file of SQLite is whole: its pages, its references, and each sprint's log."""

from collections.abc import Iterator

from sqlalchemy import Connection, func, select, text

from floor.storage.tables import events, sprints


def faults(connection: Connection) -> Iterator[str]:
    for (said,) in connection.execute(text("PRAGMA integrity_check")):
        if said != "ok":
            yield str(said)
    if connection.execute(text("PRAGMA foreign_key_check")).first() is not None:
        yield "a row belongs to a sprint that is not there"
    yield from _logs(connection)


def _logs(connection: Connection) -> Iterator[str]:
    """Numbers from 1 to the head, without a gap."""
    lines = func.count(events.c.seq)
    rows = connection.execute(
        select(sprints.c.id, sprints.c.head, lines, func.max(events.c.seq))
        .join_from(sprints, events, isouter=True)
        .where(sprints.c.purged_at.is_(None))
        .group_by(sprints.c.id, sprints.c.head)
    )
    for sprint, head, count, last in rows:
        if (count, last or 0) != (head, head):
            yield f"sprint {sprint} says {head} lines, its log has {count}"
