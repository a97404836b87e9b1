"""What must hold after any faults: the log against what was answered and what was shown."""

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field

import msgspec

from floor.events import OutcomeLogged, SprintStarted
from floor.fold import fold
from floor.leaderboard import Standing
from floor.state import State
from floor.tally import Tally
from floor.views import lead, mine, shared
from tests.faults.history import History
from tests.faults.log import Log
from tests.faults.pictures import fingerprint
from tests.faults.views import Shown

KEPT_APART = ("too_late", "key_conflict")  # refused, and yet the key stands in the log
SLACK_MS = 1_500  # between a tap and the same instant by the server's arithmetic


@dataclass
class Findings:
    """`lost` and `duplicated` are keys; `problems` sentences. All empty when all is well."""

    lost: list[str] = field(default_factory=list)
    duplicated: list[str] = field(default_factory=list)
    problems: list[str] = field(default_factory=list)

    def __bool__(self) -> bool:
        return bool(self.lost or self.duplicated or self.problems)


@dataclass
class Witness:
    """What one screen showed, in its order; `rep` for its own view."""

    shown: list[Shown]
    rep: str = ""


def check(log: Log, history: History, witnesses: Iterable[Witness] = ()) -> Findings:
    findings = Findings(problems=list(log.problems))
    findings.problems += _numbers(log)
    findings.lost = list(_lost(log, history))
    findings.duplicated = list(_duplicated(log))
    findings.problems += _answers(log, history)
    findings.problems += _instants(log)
    findings.problems += _boards(log, list(witnesses))
    return findings


def _numbers(log: Log) -> Iterator[str]:
    for expected, entry in enumerate(log.entries, 1):
        if entry.seq != expected:
            yield f"the log jumps from {expected - 1} to {entry.seq}"
            return


def _lost(log: Log, history: History) -> Iterator[str]:
    """Accepted, and not in the log as it was asked."""
    stored = {entry.key: entry for entry in log.entries if entry.key}
    for operation in history.of("ok"):
        entry = stored.get(operation.key)
        if entry is None or entry.seq != operation.accepted[0]["seq"]:
            yield operation.key


def _duplicated(log: Log) -> Iterator[str]:
    """A key of two lines, or an outcome that two lines log."""
    keys = Counter(entry.key for entry in log.entries if entry.key)
    outcomes = Counter(event.outcome for _, event in log.outcomes())
    twice = {key for counted in (keys, outcomes) for key, n in counted.items() if n > 1}
    return iter(sorted(twice))


def _answers(log: Log, history: History) -> Iterator[str]:
    stored = {entry.key: entry for entry in log.entries if entry.key}
    for operation in history.operations.values():
        if len({answer["seq"] for answer in operation.accepted}) > 1:
            yield f"{operation.key} was answered with two numbers"
        fresh = [answer for answer in operation.accepted if not answer["dup"]]
        if len(fresh) > 1:
            yield f"{operation.key} was twice said to be new"
        entry = stored.get(operation.key)
        apart = operation.refused and operation.refused[-1]["code"] in KEPT_APART
        if operation.fate == "refused" and entry is not None and not apart:
            yield f"{operation.key} was refused, and is in the log"
        if entry is None or not isinstance(entry.event, OutcomeLogged):
            continue
        asked = (operation.rep, getattr(operation.command, "kind", ""))
        if (entry.event.rep, entry.event.kind) != asked and operation.fate == "ok":
            yield f"{operation.key} was stored as something else"


def _instants(log: Log) -> Iterator[str]:
    """G9: whatever a clock says, a tap lies between the start and its arrival."""
    began = [e.event.at for e in log.entries if isinstance(e.event, SprintStarted)]
    for entry, event in log.outcomes():
        if not began or not began[0] <= event.at <= max(began[0], entry.at):
            yield f"{event.outcome} lies outside of the sprint and its arrival"


def _boards(log: Log, witnesses: list[Witness]) -> Iterator[str]:
    """G4: every state shown is the log's up to a number, and the number only grows."""
    for witness in witnesses:
        yield from _growing(witness)
    wanted: dict[int, dict[tuple[str, str], set[str]]] = {}
    for witness in witnesses:
        for view, epoch, seq, print_ in witness.shown:
            if epoch == log.epoch:
                rep = witness.rep if view == "mine" else ""
                wanted.setdefault(seq, {}).setdefault((view, rep), set()).add(print_)
    if late := [seq for seq in wanted if seq > log.head]:
        yield f"a screen showed number {max(late)}, the log ends at {log.head}"
    tally = Tally()
    for entry in log.entries:
        fold(tally, entry)
        asked = wanted.get(entry.seq, {})
        state = State(tally, log.asides)
        places = mine.standings(state) if any(rep for _, rep in asked) else {}
        for (view, rep), prints in asked.items():
            if prints != {fingerprint(_project(state, view, rep, places))}:
                yield f"the view {view} of number {entry.seq} is not the log's"


def _growing(witness: Witness) -> Iterator[str]:
    last: dict[tuple[str, int], int] = {}
    for view, epoch, seq, _ in witness.shown:
        if seq < last.get((view, epoch), 0):
            yield f"a screen went back from {last[view, epoch]} to {seq} in {view}"
        last[view, epoch] = seq


def _project(state: State, view: str, rep: str, places: dict[str, Standing]) -> object:
    match view:
        case "shared":
            shape: object = shared.project(state)
        case "lead":
            shape = lead.project(state)
        case _:
            shape = mine.project(state, rep, places)
    return msgspec.to_builtins(shape)
