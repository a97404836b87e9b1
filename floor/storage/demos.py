"""A demo sprint taken away, whole: nothing stays but its number, which is never given again."""

from sqlalchemy import Connection, delete, select

from floor.storage import sprints
from floor.storage.tables import metadata
from floor.storage.tables import sprints as sprint_rows


def standing(connection: Connection) -> list[int]:
    found = select(sprint_rows.c.id).where(
        sprint_rows.c.demo > 0, sprint_rows.c.purged_at.is_(None)
    )
    return list(connection.execute(found).scalars())


def remove(connection: Connection, sprint_id: int, now: int) -> None:
    """Asks the row itself: a real sprint is left as it is. Whatever hangs on the sprint goes."""
    if sprint_id not in standing(connection):
        return
    for table in reversed(metadata.sorted_tables):
        if "sprint_id" in table.c:
            connection.execute(delete(table).where(table.c.sprint_id == sprint_id))
    sprints.stand(connection, sprint_id, head=0, title="", code=None, key=None, purged_at=now)
