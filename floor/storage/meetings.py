"""The meetings of sealed sprints, until their calls are forgotten: what became of each."""

import msgspec
from sqlalchemy import Connection, delete, func, insert, or_, select, update

from floor.aggregates import Fate, Fates
from floor.storage.tables import meetings, sprints
from floor.storage.team_tables import devices, seats
from floor.tally import Tally

OPEN = ("", "postponed")  # what may be asked, and asked again


class Meeting(msgspec.Struct, frozen=True, kw_only=True):
    """One of a rep's own. `at`: when it was booked."""

    sprint: int
    outcome: str
    title: str
    at: int
    fate: str


def note(connection: Connection, sprint_id: int, tally: Tally) -> None:
    """Those that stand when the result is sealed: nothing moves them any more."""
    rows = [
        {"sprint_id": sprint_id, "outcome": outcome, "rep": rep, "at": at, "fate": ""}
        for at, _, rep, outcome in tally.board.meetings
    ]
    if rows:
        connection.execute(insert(meetings), rows)


def of_device(connection: Connection, device: str) -> list[Meeting]:
    """Of whoever holds that phone, by its seats and by those of its card; the oldest first. None
    of a demo: nobody has them in a diary."""
    card = select(devices.c.card).where(devices.c.device == device).scalar_subquery()
    mine = select(seats.c.sprint_id, seats.c.rep).where(
        or_(seats.c.device == device, seats.c.card == card)
    )
    held = mine.distinct().subquery()
    rows = connection.execute(
        select(meetings, sprints.c.title)
        .join(held, (held.c.sprint_id == meetings.c.sprint_id) & (held.c.rep == meetings.c.rep))
        .join(sprints, sprints.c.id == meetings.c.sprint_id)
        .where(sprints.c.demo == 0)
        .order_by(meetings.c.at)
    )
    return [
        Meeting(sprint=r.sprint_id, outcome=r.outcome, title=r.title, at=r.at, fate=r.fate)
        for r in rows
    ]


def decide(connection: Connection, device: str, sprint: int, outcome: str, fate: Fate) -> bool:
    """False for one that is not the phone's own."""
    if not any((m.sprint, m.outcome) == (sprint, outcome) for m in of_device(connection, device)):
        return False
    this = (meetings.c.sprint_id == sprint) & (meetings.c.outcome == outcome)
    connection.execute(update(meetings).where(this).values(fate=fate))
    return True


def of_rep(connection: Connection, sprint_id: int, rep: str) -> list[tuple[int, str]]:
    """Instant and fate."""
    rows = connection.execute(
        select(meetings.c.at, meetings.c.fate)
        .where(meetings.c.sprint_id == sprint_id, meetings.c.rep == rep)
        .order_by(meetings.c.at)
    )
    return [(row.at, row.fate) for row in rows]


def fates(connection: Connection, sprint_id: int) -> Fates:
    rows = connection.execute(
        select(meetings.c.fate, func.count())
        .where(meetings.c.sprint_id == sprint_id, meetings.c.fate != "")
        .group_by(meetings.c.fate)
    )
    counted = {str(row[0]): int(row[1]) for row in rows}
    return Fates(**counted)


def leave(connection: Connection, sprint_id: int, rep: str) -> None:
    """An erased rep's are the team's."""
    this = (meetings.c.sprint_id == sprint_id) & (meetings.c.rep == rep)
    connection.execute(update(meetings).where(this).values(rep=""))


def forget(connection: Connection, sprint_id: int) -> None:
    connection.execute(delete(meetings).where(meetings.c.sprint_id == sprint_id))
