"""What the floor answers to whoever claps, asks for it, marks a rude call, or wants to breathe."""

from floor import commands as c
from floor import events as e
from floor import support
from floor.deciding.case import Case, Decided
from floor.deciding.outcomes import own, true_time
from floor.errors import Enough, Malformed
from floor.sprint import Phase

HELD: tuple[Phase, ...] = ("live", "paused", "break", "closed")


def give(case: Case, command: c.GiveSupport) -> Decided:
    """Watching or counted, everybody may."""
    at = _at(case)
    _enough(support.wait_ms(case.sheet.gave, at, support.MOST_GIVEN))
    return Decided((e.SupportGiven(case.sheet.rep, command.what, at),))


def ask(case: Case, _: c.AskSupport) -> Decided:
    at = _at(case)
    mine = tuple(one.at for one in case.tally.support.hard if one.rep == case.sheet.rep)
    _enough(support.wait_ms(mine, at, support.MOST_ASKED))
    return Decided((e.SupportAsked(case.sheet.rep, at),))


def flag(case: Case, command: c.FlagRude) -> Decided:
    outcome = own(case, command.outcome)
    if not outcome.what.door:
        raise Malformed(kind=outcome.kind)
    return Decided((e.RudeFlagged(outcome.id, outcome.rep, command.rude),))


def choose_reachable(case: Case, command: c.ChooseReachable) -> Decided:
    """By the rep alone, at any time before the result."""
    case.only_by("rep")
    case.only("lobby", *HELD)
    return Decided((e.ReachableChosen(case.sheet.rep, command.reachable),))


def breathe(case: Case, _: c.AskBreath) -> Decided:
    at = _at(case)
    last = case.sheet.breath_at
    _enough(last + support.BREATHER_MS - at if last and at < last + support.BREATHER_MS else 0)
    return Decided((e.BreathAsked(case.sheet.rep, at),))


def _at(case: Case) -> int:
    case.only_by("rep")
    case.only(*HELD)
    return true_time(case)


def _enough(wait_ms: int) -> None:
    if wait_ms > 0:
        raise Enough(wait_s=-(-wait_ms // 1000))
