"""How support, and what is asked of colleagues, change a tally."""

from typing import TypeAlias

import msgspec

from floor import events as e
from floor import support
from floor.sheet import Sheet
from floor.tally import Tally

Held: TypeAlias = (
    e.SupportGiven | e.SupportAsked | e.RudeFlagged | e.ReachableChosen | e.BreathAsked
)


def hold(tally: Tally, event: Held) -> None:
    sheet = tally.sheets[event.rep]
    match event:
        case e.SupportGiven(rep, what, at):
            sheet.gave = (*sheet.gave, at)[-support.MOST_GIVEN :]
            tally.support = support.given(tally.support, rep, what, at)
        case e.SupportAsked(rep, at):
            tally.support = support.asked(tally.support, rep, at)
        case e.RudeFlagged(outcome, _, rude):
            _mark(tally, sheet, outcome, rude)
        case e.ReachableChosen(_, reachable):
            sheet.reachable = reachable
        case e.BreathAsked(_, at):
            sheet.breath_at = at


def _mark(tally: Tally, sheet: Sheet, key: str, rude: bool) -> None:
    """In its place and silently: of all sums only that one moves, and no line of the ledger."""
    before = sheet.outcomes[key]
    after = sheet.outcomes[key] = msgspec.structs.replace(before, rude=rude)
    if before.standing:
        tally.count(sheet, before, -1)
        tally.count(sheet, after, 1)


def let_go(tally: Tally, sheet: Sheet) -> None:
    """Who is erased leaves the calls, and nothing that was only theirs."""
    sheet.reachable, sheet.gave, sheet.breath_at = False, (), 0
    for outcome in [one for one in sheet.outcomes.values() if one.rude]:
        _mark(tally, sheet, outcome.id, rude=False)
