"""The same door: that others meet it too, told by the kind first, then by the objection."""

from collections.abc import Iterable
from itertools import islice, pairwise, takewhile

import msgspec

from floor.board import Board
from floor.ordered import Ordered
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
NONE: Ordered[tuple[int, int, str]] = Ordered()


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
    doors = board.by_head.get(head, NONE)
    for number, ((at, _, objection), (before, *_)) in enumerate(pairwise(doors.backwards())):
        if at - before <= near:
            others = islice(doors.backwards(), number + 1, None)
            shared = objection if objection and _met(objection, others, at - near) else ""
            return Card(head, len(doors) - number, shared, at, at + CARD_MS)
    return None


def _met(objection: str, doors: Iterable[tuple[int, int, str]], since: int) -> bool:
    """Among doors told backwards, as far as that instant."""
    return any(door[2] == objection for door in takewhile(lambda d: d[0] >= since, doors))


def nth(board: Board, door: Outcome) -> int:
    """Which door of its head, on the whole floor, this one was: « tu es du club »."""
    return board.by_head.get(door.what.head, NONE).place((*door.order, "")) + 1
