"""`floor verify`: a sprint's log replayed, and every invariant looked at again."""

from collections.abc import Iterator
from datetime import UTC, datetime

import msgspec
from sqlalchemy import Connection

from floor.asides import Asides
from floor.counters import Counters
from floor.errors import Malformed
from floor.events import Entry, Result, SprintSealed
from floor.result import fingerprint, result
from floor.state import replay
from floor.storage import Storage, asides, event_log, results, sprints
from floor.storage.results import Sealed
from floor.storage.sprints import Sprint
from floor.tally import Tally


class Report(msgspec.Struct, frozen=True, kw_only=True):
    """`problems` is empty when all is well. `totals` is null when the log was purged unsealed."""

    sprint: int
    title: str
    lines: int
    phase: str
    totals: Result | None
    hash: str
    sealed: bool
    purged_at: int | None
    problems: tuple[str, ...]

    def __str__(self) -> str:
        return "\n".join(_told(self))


def verify(storage: Storage, sprint_id: int) -> Report:
    """Raises Malformed for a sprint that is not. Reads one instant of the database."""
    with storage.transaction(only_read=True) as connection:
        return _look(connection, sprint_id)


def _look(connection: Connection, sprint_id: int) -> Report:
    row = sprints.find(connection, sprint_id)
    if row is None:
        raise Malformed(sprint=sprint_id)
    kept = results.find(connection, sprint_id)
    if row.purged_at is not None:
        return _report(row, row.head, kept.result if kept else None, kept.hash if kept else "", ())
    entries = event_log.since(connection, sprint_id)
    beside = asides.all_of(connection, sprint_id)
    broken = tuple(_broken_log(row, entries))
    if broken:  # what it would add up to means nothing
        return _report(row, len(entries), None, "", broken)
    tally = replay(entries).tally
    totals = result(tally)
    problems = (*_sums(tally), *_rows(row, tally, kept, beside), *_seal(entries, totals))
    return _report(row, len(entries), totals, fingerprint(totals), problems)


def _broken_log(row: Sprint, entries: list[Entry]) -> Iterator[str]:
    if misplaced := event_log.gaps(entries):
        yield f"the log's numbers have a gap or a double at {misplaced[0]}"
    if row.head != len(entries):
        yield f"the sprint says {row.head} lines, the log has {len(entries)}"
    keys = [entry.key for entry in entries if entry.key]
    if len(keys) != len(set(keys)):
        yield "a command's key stands twice in the log"


def _sums(tally: Tally) -> Iterator[str]:
    """Every total counted again, from the outcomes that stand."""
    team = Counters()
    for rep, sheet in tally.sheets.items():
        mine = Counters()
        for outcome in sheet.outcomes.values():
            if outcome.standing:
                mine.count(outcome, 1)
                if sheet.status != "removed":
                    team.count(outcome, 1)
        if mine != sheet.counters:
            yield f"the sheet of {rep} does not add up"
        if not nests(mine):
            yield f"the steps of {rep} do not nest"
    if team != tally.board.counters:
        yield "the team's totals are not the sum of the sheets"


def nests(sums: Counters) -> bool:
    steps = (sums.meetings, sums.conversations, sums.connects, sums.pickups, sums.dials)
    return list(steps) == sorted(steps) and 0 <= sums.doors <= sums.pickups


def _rows(row: Sprint, tally: Tally, kept: Sealed | None, beside: Asides) -> Iterator[str]:
    """What stands beside the log agrees with it."""
    if row.phase != tally.clock.phase:
        yield f"the sprint's row says {row.phase}, its log {tally.clock.phase}"
    if (kept is not None) != (tally.sealed is not None):
        yield "the log and the sealed results disagree on whether it is final"
    elif kept is not None and (kept.result != tally.sealed or kept.hash != tally.hash):
        yield "the sealed result is not the one in the log"
    for rep in beside.people:
        if rep not in tally.sheets or tally.sheets[rep].status == "erased":
            yield f"a name is kept for {rep}, who is not or no longer here"


def _seal(entries: list[Entry], totals: Result) -> Iterator[str]:
    """Law: nothing that came after the seal changes the result."""
    for entry in entries:
        if isinstance(entry.event, SprintSealed):
            if result(replay(entries[: entry.seq]).tally) != entry.event.result:
                yield "the sealed result is not what the log added up to"
            if totals != entry.event.result:
                yield "the result has changed since it was sealed"
            if fingerprint(entry.event.result) != entry.event.hash:
                yield "the sealed hash is not the result's"


def _report(
    row: Sprint, lines: int, totals: Result | None, digest: str, problems: tuple[str, ...]
) -> Report:
    return Report(
        sprint=row.id,
        title=row.title,
        lines=lines,
        phase=row.phase,
        totals=totals,
        hash=digest,
        sealed=row.final_at is not None,
        purged_at=row.purged_at,
        problems=problems,
    )


def _told(report: Report) -> Iterator[str]:
    yield f"Sprint {report.sprint} “{report.title}”: {report.phase}, {report.lines} lines"
    if report.purged_at is not None:
        day = datetime.fromtimestamp(report.purged_at / 1000, UTC).date()
        yield f"purged on {day}: the team's aggregates and the hash remain"
    if report.totals is not None:
        t = report.totals
        yield f"calls {t.dials} · pickups {t.pickups} · connects {t.connects}"
        yield f"conversations {t.conversations} · doors {t.doors} · meetings {t.meetings}"
    yield f"{'sealed hash' if report.sealed else 'hash so far'} {report.hash or '–'}"
    yield from (f"PROBLEM: {problem}" for problem in report.problems)
    if not report.problems:
        yield "all invariants hold"
