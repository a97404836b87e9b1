"""A day of calls written, in one transaction: it is there whole or not at all."""

from collections.abc import Sequence

from sqlalchemy import Connection

from floor.archive.adding import Adding
from floor.archive.archived import Archived, Named, Progress
from floor.callfile.call import Call
from floor.callfile.crew import Crew
from floor.callfile.day import Day, key_of, members_of, rules_of
from floor.callfile.script import Sprint, lines, opening
from floor.chronicle import BATCH, Chronicle
from floor.storage import Storage, results, sprints
from floor.storage.sprints import Sprint as Row


def archive(
    storage: Storage, day: Day, crew: Crew, named: Named, progress: Progress = lambda _: None
) -> Archived:
    """The same calls twice are the same sprint."""
    with storage.transaction() as connection:
        row = sprints.create(
            connection,
            title=named.title,
            locale=named.locale,
            host=named.host,
            key=key_of(day, crew),
            now=named.now,
        )
        if row.head:
            return _into(connection, row, day.calls, crew, named.now, progress)
        return _whole(connection, row, day, crew, named.host, progress)


def add(
    storage: Storage,
    sprint_id: int,
    calls: Sequence[Call],
    crew: Crew,
    now: int,
    progress: Progress = lambda _: None,
) -> Archived | None:
    """Into a sprint that is there, whose clock is not touched; None when there is none."""
    with storage.transaction() as connection:
        row = sprints.find(connection, sprint_id)
        return None if row is None else _into(connection, row, calls, crew, now, progress)


def _whole(
    connection: Connection, row: Row, day: Day, crew: Crew, host: str, progress: Progress
) -> Archived:
    chronicle, sprint = Chronicle(connection, row.id), Sprint(row.id, row.secret)
    members = members_of(day.calls, crew)
    for asked, at in opening(sprint, rules_of(day, len(members)), host, day.starts_at, members):
        chronicle.tell(asked, at)
    for count, line in enumerate(lines(sprint, day.calls, crew), 1):
        for asked in line.asked:
            chronicle.tell(asked, line.call.at)
        if count % BATCH == 0:
            progress(BATCH)
    chronicle.pass_until(day.starts_at + day.length_ms)
    progress(len(day.calls) % BATCH)
    sealed = results.find(connection, row.id)
    assert sealed is not None, "history is sealed"
    return Archived(sprint=row.id, written=len(day.calls), totals=sealed.result, hash=sealed.hash)


def _into(
    connection: Connection,
    row: Row,
    calls: Sequence[Call],
    crew: Crew,
    now: int,
    progress: Progress,
) -> Archived:
    adding = Adding(connection, row, crew, now)
    told = list(lines(Sprint(row.id, row.secret), calls, crew))
    for start in range(0, len(told), BATCH):
        adding.add(told[start : start + BATCH])
        progress(len(told[start : start + BATCH]))
    return adding.archived()
