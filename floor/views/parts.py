"""What several views show alike."""

from floor import schedule
from floor.counters import Counters
from floor.rep import Person
from floor.sheet import Sheet
from floor.state import State
from floor.tally import Tally
from floor.views.shape import Met, Totals, When

NOBODY = Person("", 0)
HEARD = 5  # objections, most frequent first


def when(tally: Tally) -> When:
    clock, rules = tally.clock, tally.opened
    return When(
        phase=clock.phase,
        round=clock.round,
        rounds=len(rules.rounds),
        started_at=clock.started_at,
        round_ends_at=clock.round_ends_at,
        break_ends_at=clock.break_ends_at,
        ends_at=schedule.ends_at(clock, rules),
        paused_at=clock.paused_at,
        stretch_at=schedule.stretch_at(clock, rules),
        stretch_began_at=clock.stretch_began_at,
        frozen_at=clock.frozen_at,
        closed_at=clock.closed_at,
        grace_ends_at=clock.grace_ends_at,
        final_at=clock.final_at,
    )


def totals(counters: Counters) -> Totals:
    return Totals(
        calls=counters.dials,
        pickups=counters.pickups,
        connects=counters.connects,
        conversations=counters.conversations,
        doors=counters.doors,
        meetings=counters.meetings,
    )


def person(state: State, rep: str) -> Person:
    return state.asides.people.get(rep, NOBODY)


def signed(state: State, sheet: Sheet) -> str:
    """The name, by consent: only of who is in the ranking."""
    return person(state, sheet.rep).name if sheet.ranked else ""


def heard(tally: Tally) -> tuple[Met, ...]:
    met = sorted(tally.board.objections.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Met(objection, count) for objection, count in met[:HEARD])
