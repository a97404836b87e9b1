"""Awards that are no ranks, and that somebody really holds."""

from collections.abc import Iterable

import msgspec

from floor.outcome import Outcome
from floor.sheet import Sheet
from floor.tally import Tally

COMEBACK_DOORS = 5  # doors in a row before a conversation


class Held(msgspec.Struct, frozen=True):
    """An award's code, and the rep who holds it."""

    code: str
    rep: str


def held(tally: Tally) -> tuple[Held, ...]:
    """First meeting, comeback, helper; nothing where nobody holds it."""
    found = []
    if tally.board.meetings:
        found.append(Held("first_meeting", tally.board.meetings[0][2]))
    comebacks = [
        (at, sheet.rep)
        for sheet in tally.sheets.values()
        if may_come_back(sheet) and (at := comeback(standing(sheet))) is not None
    ]
    if comebacks:
        found.append(Held("comeback", min(comebacks)[1]))
    helper = next((one.rep for one in tally.support.helpers if _here(tally, one.rep)), None)
    if helper is not None:
        found.append(Held("helper", helper))
    return tuple(found)


def _here(tally: Tally, rep: str) -> bool:
    return tally.sheets[rep].status == "admitted"


def may_come_back(sheet: Sheet) -> bool:
    """Most sheets need not be walked through."""
    return sheet.status != "removed" and sheet.counters.doors >= COMEBACK_DOORS


def comeback(calls: Iterable[Outcome]) -> tuple[int, int] | None:
    """When, first, a conversation without a no came after five doors in a row."""
    doors = 0
    for outcome in calls:
        effect = outcome.effect
        if effect.door:
            doors += 1
        elif effect.conversation and doors >= COMEBACK_DOORS:
            return outcome.order
        elif effect.pickup:
            doors = 0
    return None


def standing(sheet: Sheet) -> list[Outcome]:
    """The rep's standing outcomes by true time."""
    return [outcome for outcome in sheet.by_time() if outcome.standing]
