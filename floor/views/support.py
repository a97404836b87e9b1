"""Support and company, as each screen may see them."""

from floor.sheet import Sheet
from floor.state import State
from floor.support import FEWEST_TOLD, HARD_MS
from floor.tally import Tally
from floor.top_quarter import top_quarter
from floor.views import shape
from floor.views.parts import person

TOLD = ("break", "final")  # no call comes in that a step of the count could point at


def shared(tally: Tally) -> shape.Support:
    heard = tally.support
    until = max((one.at + HARD_MS for one in heard.hard), default=0)
    return shape.Support(claps=heard.claps, courages=heard.courages, hard_until=until)


def quarter(tally: Tally) -> shape.Quarter | None:
    """Hidden with the ranks, from the freeze on."""
    found = None if tally.veiled else top_quarter(tally.sheets.values())
    return shape.Quarter(found.calls, found.conversations) if found else None


def company(state: State, sheet: Sheet) -> shape.Company:
    return shape.Company(
        reachable=sheet.reachable,
        colleagues=tuple(one for one in reachable(state) if one.rep != sheet.rep),
        breath_at=sheet.breath_at,
    )


def reachable(state: State) -> tuple[shape.Colleague, ...]:
    """Who said so, and is in the ranking: whoever is there for the team stands in no list."""
    sheets = state.tally.sheets.values()
    open_ = [s.rep for s in sheets if s.reachable and s.ranked]
    people = [(one, person(state, one)) for one in open_]
    return tuple(shape.Colleague(one, who.name, who.colour) for one, who in people)


def rude(tally: Tally) -> int | None:
    """A count, among five or more; not when a host pauses, nor in the minutes after the gong."""
    players = sum(sheet.plays for sheet in tally.sheets.values())
    told = players >= FEWEST_TOLD and tally.clock.phase in TOLD
    return tally.board.counters.rude if told else None
