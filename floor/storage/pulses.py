"""The pulse after the gong: counts of answers, five phones or more at a time, tied to nobody."""

from collections import Counter
from collections.abc import Sequence

from sqlalchemy import ColumnElement, Connection, delete, insert, select

from floor.storage.tables import pulse_marks, pulses, sprints

Answers = Counter[tuple[str, int]]  # by question and answer


def has(connection: Connection, sprint_id: int, mark: str) -> bool:
    this = (pulse_marks.c.sprint_id == sprint_id) & (pulse_marks.c.mark == mark)
    return connection.execute(select(pulse_marks.c.mark).where(this)).first() is not None


def add(connection: Connection, sprint_id: int, marks: Sequence[str], given: Answers) -> None:
    """The same phones again, whose first commit nobody heard of, are added once."""
    if has(connection, sprint_id, marks[0]):
        return
    connection.execute(
        insert(pulse_marks), [{"sprint_id": sprint_id, "mark": mark} for mark in sorted(marks)]
    )
    whole = counts(connection, sprint_id) + given
    connection.execute(delete(pulses).where(pulses.c.sprint_id == sprint_id))
    connection.execute(
        insert(pulses),
        [
            {"sprint_id": sprint_id, "question": question, "answer": answer, "count": count}
            for (question, answer), count in sorted(whole.items())
        ],
    )


def counts(connection: Connection, sprint_id: int) -> Answers:
    rows = connection.execute(select(pulses).where(pulses.c.sprint_id == sprint_id))
    return Counter({(row.question, row.answer): row.count for row in rows})


def unmark(connection: Connection, sprint_id: int) -> None:
    connection.execute(delete(pulse_marks).where(pulse_marks.c.sprint_id == sprint_id))


def marked_before(connection: Connection, before: int) -> bool:
    found = select(pulse_marks.c.sprint_id).where(_over(before)).limit(1)
    return connection.execute(found).first() is not None


def unmark_before(connection: Connection, before: int) -> None:
    """Of sprints that take no answer any more: then nobody can tell even who has answered."""
    connection.execute(delete(pulse_marks).where(_over(before)))


def _over(before: int) -> ColumnElement[bool]:
    return pulse_marks.c.sprint_id.in_(select(sprints.c.id).where(sprints.c.final_at < before))
