"""Reviving: a copy of a backup is made ready to go on, before any server sees it."""

from collections import defaultdict
from collections.abc import Sequence
from pathlib import Path

import msgspec
from sqlalchemy import Connection, delete, select

from floor.backup import label
from floor.backup.checking import faults
from floor.backup.copying import number_after, numbered
from floor.backup.label import Label
from floor.backup.unfit import BrokenBackup, NoBackup
from floor.commands import Asked, EraseRep, Restore
from floor.errors import Refusal
from floor.recorder.settling import settle
from floor.rep import Actor
from floor.storage import cards, engine, schema
from floor.storage.erasures import Erased
from floor.storage.secret import identity
from floor.storage.tables import alive, sprints

OPERATOR = Actor("host", "operator")  # whoever types `floor restore`
AHEAD = 100  # sprints that may have been opened since the backup: phones hold taps by their numbers


class Revived(msgspec.Struct, frozen=True):
    """`open`: the sprints that go on, paused; `erased`: how many reps were forgotten again."""

    label: Label
    sprints: int
    open: int
    erased: int


def revive(file: Path, journal: Sequence[Erased], now: int) -> Revived:
    """In place. Each sprint that is not sealed gets a line in its log, and a new epoch with it."""
    making = engine.alone(file)
    try:
        with making.begin() as connection:
            said = label.read(connection)
            if said is None:
                raise NoBackup(file)
            schema.upgrade(connection)
            whole = _begun(connection)
            going_on = [n for n, final_at in whole if final_at is None]
            for sprint_id in going_on:
                _restore(connection, sprint_id, said.at, now)
            erased = _forget(connection, journal, now)
            connection.execute(delete(alive))  # nobody was there since then
            last = numbered(connection)
            number_after(connection, last and last + AHEAD)
            label.peel(connection)
        with making.begin() as connection:
            if fault := next(faults(connection), ""):
                raise BrokenBackup(file, fault)
    finally:
        making.dispose()
    return Revived(said, len(whole), len(going_on), erased)


def _begun(connection: Connection) -> list[tuple[int, int | None]]:
    rows = connection.execute(
        select(sprints.c.id, sprints.c.final_at).where(
            sprints.c.head > 0, sprints.c.purged_at.is_(None)
        )
    )
    return [(row.id, row.final_at) for row in rows]


def _restore(connection: Connection, sprint_id: int, to: int, now: int) -> None:
    asked = Asked(command=Restore(to, pause=True), by=OPERATOR, key=identity())
    for reply in settle(connection, sprint_id, [(asked, now)], None).replies:
        if isinstance(reply, Exception):
            raise reply


def _forget(connection: Connection, journal: Sequence[Erased], now: int) -> int:
    """Whom the backup still knows. Those that it does not are refused when they come back."""
    by_sprint: dict[int, dict[str, Erased]] = defaultdict(dict)
    for line in journal:
        by_sprint[line.sprint][line.rep] = line
    count = 0
    for sprint_id, lines in by_sprint.items():
        sheets = settle(connection, sprint_id, [], None).state.tally.sheets
        known = [lines[rep] for rep in lines if rep in sheets and sheets[rep].status != "erased"]
        asked = [(_again(line), now) for line in known]
        for reply in settle(connection, sprint_id, asked, None).replies:
            if isinstance(reply, Exception) and not isinstance(reply, Refusal):
                raise reply
        count += len(known)
    for line in journal:
        if line.own and line.card is not None:
            cards.burn(connection, line.card)
    return count


def _again(line: Erased) -> Asked:
    by = Actor("rep", line.rep) if line.own else OPERATOR
    return Asked(command=EraseRep(line.rep), by=by, key=identity())
