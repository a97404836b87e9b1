"""A sprint for whoever runs the server: its turns and the team's calls, and nobody's."""

from collections import Counter
from collections.abc import Iterable
from hashlib import sha256
from typing import Any

import msgspec
from sqlalchemy import Connection

from floor.aggregates import Fates
from floor.errors import Malformed
from floor.events import Entry, Result
from floor.figures import FEWEST, Figures, figures
from floor.outcome import Outcome
from floor.pulse import Pulse, told
from floor.register import turns
from floor.register.meetings import fates
from floor.register.turns import Turn
from floor.result import result
from floor.sheet import Sheet
from floor.slots import SLOT_MS
from floor.sprint import Phase, Rules
from floor.state import replay
from floor.storage import event_log, pulses, results, sprints
from floor.storage.results import Sealed
from floor.storage.sprints import Sprint
from floor.tally import Tally

FORMAT = "phoning-floor.sprint.1"


class Calls(msgspec.Struct, frozen=True, kw_only=True, order=True):
    """`count` calls alike in five minutes, whoever made them; struck ones count in no total."""

    about: int
    kind: str
    conversation: bool
    objection: str
    struck: bool
    count: int


class Extract(msgspec.Struct, frozen=True, kw_only=True):
    """`reps` are ids in their own order, tied to no call. `calls` is null once they were
    forgotten; it, `figures` and `fates` are null where fewer than three called. `hash` is the
    sealed one."""

    format: str = FORMAT
    sprint: int
    locale: str
    phase: Phase
    opened_at: int
    started_at: int | None
    final_at: int | None
    purged_at: int | None
    lines: int
    rules: Rules | None
    turns: tuple[Turn, ...]
    reps: tuple[str, ...]
    modes: dict[str, int] | None
    totals: dict[str, int]
    figures: Figures | None
    fates: Fates | None = None
    pulse: Pulse = Pulse()
    calls: tuple[Calls, ...] | None
    hash: str
    digest: str = ""


def extract(connection: Connection, sprint_id: int) -> Extract:
    """Raises Malformed for a sprint that is not. Reads one instant of the database."""
    row = sprints.find(connection, sprint_id)
    if row is None:
        raise Malformed(sprint=sprint_id)
    whole = row.purged_at is None
    entries = event_log.since(connection, sprint_id) if whole else []
    tally = replay(entries).tally if whole else Tally()
    sealed = results.find(connection, sprint_id)
    found = _extract(row, entries, tally, sealed)
    if found.figures is not None:
        found = msgspec.structs.replace(found, fates=fates(connection, sprint_id))
    pulse = told(pulses.counts(connection, sprint_id))
    return _signed(msgspec.structs.replace(found, pulse=pulse))


def digest(whole: dict[str, Any]) -> str:
    """SHA-256, hex, of an extract's JSON with sorted keys, but for itself and the notice."""
    rest = {name: value for name, value in whole.items() if name not in ("digest", "notice")}
    return sha256(msgspec.json.encode(rest, order="sorted")).hexdigest()


def _signed(whole: Extract) -> Extract:
    return msgspec.structs.replace(whole, digest=digest(msgspec.to_builtins(whole)))


def _extract(row: Sprint, entries: list[Entry], tally: Tally, sealed: Sealed | None) -> Extract:
    here = [sheet for sheet in tally.sheets.values() if sheet.status == "admitted"]
    counted = [sheet for sheet in tally.sheets.values() if sheet.status != "removed"]
    return Extract(
        sprint=row.id,
        locale=row.locale,
        phase=row.phase,
        opened_at=row.opened_at,
        started_at=row.started_at,
        final_at=row.final_at,
        purged_at=row.purged_at,
        lines=row.head,
        rules=tally.rules,
        turns=turns.of(entries),
        reps=tuple(sorted(sheet.rep for sheet in here)),
        modes=_modes(here),
        totals=_totals(sealed.result if sealed else result(tally) if entries else None),
        figures=sealed.aggregates.figures if sealed else figures(tally),
        calls=_calls(counted),
        hash=sealed.hash if sealed else "",
    )


def _modes(here: list[Sheet]) -> dict[str, int] | None:
    """Among fewer than three people a count would tell who."""
    return dict(sorted(Counter(s.mode for s in here).items())) if len(here) >= FEWEST else None


def _totals(sums: Result | None) -> dict[str, int]:
    if sums is None:
        return {}
    whole = msgspec.structs.asdict(sums)
    return {name: whole[name] for name in whole if name not in ("sheets", "rules_version")}


def _calls(sheets: list[Sheet]) -> tuple[Calls, ...] | None:
    if sum(bool(sheet.outcomes) for sheet in sheets) < FEWEST:
        return None
    alike: Counter[tuple[int, str, bool, str, bool]] = Counter()
    for outcome in _all(sheets):
        about = outcome.at // SLOT_MS * SLOT_MS
        said = (outcome.conversation, outcome.objection, not outcome.standing)
        alike[about, outcome.kind, *said] += outcome.times
    return tuple(
        Calls(about=a, kind=k, conversation=c, objection=o, struck=s, count=n)
        for (a, k, c, o, s), n in sorted(alike.items())
    )


def _all(sheets: list[Sheet]) -> Iterable[Outcome]:
    return (outcome for sheet in sheets for outcome in sheet.outcomes.values())
