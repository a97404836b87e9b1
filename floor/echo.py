"""The same door: that others meet it too, told by the kind first, then by the objection."""

from bisect import bisect_left

import msgspec

from floor.board import Board
from floor.outcome import Outcome
from floor.sprint import MINUTE

CARD_HEADS = ("front_desk", "hung_up", "no")  # « ne plus appeler » is no news for a wall
CARD_MS = 45_000
SHORTEST_MS = 15_000
LONGEST_MS = 30 * MINUTE
# A floor of n reps meets a head's doors in proportion to n, and so pairs of them within a window w
# in proportion to n²w: with w = 270 min / n² the cards an hour stay level, about 4 to 6 (reckoned
# from PRODUCT.md's 24 doors for 6 reps in 2 hours).
WINDOW_MS = 270 * MINUTE


class Card(msgspec.Struct, frozen=True):
    """`count` is how often the floor met that head so far; the screen hides it after `until`."""

    head: str
    count: int
    objection: str
    at: int
    until: int


def window_ms(players: int) -> int:
    """How far apart two doors of one head may be to count as the same door, on such a floor."""
    return min(max(WINDOW_MS // max(players, 1) ** 2, SHORTEST_MS), LONGEST_MS)


def card(board: Board, players: int) -> Card | None:
    """The latest pair of same doors; None when there never was one."""
    near = window_ms(players)
    found = [c for head in CARD_HEADS if (c := _card(board, head, near)) is not None]
    return max(found, key=lambda c: (c.at, c.head), default=None)


def _card(board: Board, head: str, near: int) -> Card | None:
    doors = board.by_head.get(head, [])
    for last in range(len(doors) - 1, 0, -1):
        at, _, objection = doors[last]
        if at - doors[last - 1][0] <= near:
            first = bisect_left(doors, (at - near,))
            others = [door[2] for door in doors[first:last]]
            shared = objection if objection and objection in others else ""
            return Card(head, last + 1, shared, at, at + CARD_MS)
    return None


def nth(board: Board, door: Outcome) -> int:
    """Which door of its head, on the whole floor, this one was: « tu es du club »."""
    doors = board.by_head.get(door.what.head, [])
    return bisect_left(doors, (*door.order, "")) + 1
