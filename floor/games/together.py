"""Together: the floor climbs from landing to landing, and nobody is counted alone."""

from typing import TYPE_CHECKING

from floor.game import Game, GameShared, Kept
from floor.preset import NOTCHES
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.state import State


class TogetherShared(GameShared, frozen=True):
    """The landing on which the floor stands, in per mille of what is expected, and the doors at
    which the next one lies; 0 when all are passed."""

    landing: int
    next: int


def begin(_: Rules) -> Kept:
    return Kept()


def shared(_: Kept, state: "State") -> TogetherShared:
    """Of the doors that stand: a void takes a landing back without a word."""
    doors, hoped = state.tally.board.counters.doors, state.tally.opened.expected_doors
    levels = {notch: -(-hoped * notch // 1000) for notch in NOTCHES}
    return TogetherShared(
        landing=max((notch for notch, at in levels.items() if doors >= at), default=0),
        next=min((at for at in levels.values() if at > doors), default=0),
    )


GAME = Game(
    code="together",
    place=1,
    begin=begin,
    shapes=(TogetherShared,),
    shared=shared,
)
