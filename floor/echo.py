"""The same door: that others meet it too, told by the kind first, then by the objection."""

from collections.abc import Iterator
from itertools import takewhile

import msgspec

from floor.board import Board
from floor.ordered import Ordered
from floor.outcome import Outcome
from floor.sprint import MINUTE

CARD_HEADS = ("front_desk", "hung_up", "no")  # « ne plus appeler » is no news for a wall
CARD_MS = 45_000
# One card in so long at most, counted from the start: a large floor has its breath between two.
SLOT_MS = 8 * MINUTE
SMALL_SLOT_MS = 3 * MINUTE
# A floor of n reps meets a head's doors in proportion to n, and so pairs of them within a window w
# in proportion to n²w: this over n² keeps their rate level. Simulated: docs/echo.md.
WINDOW_MS = 810 * MINUTE
SHORTEST_MS = 15_000
LONGEST_MS = 30 * MINUTE
# Where the same door is rare, two doors of two heads on one landing are news as well.
SMALL_FLOOR = 5
LANDING_MS = 30 * MINUTE
NONE: Ordered[tuple[int, int, str]] = Ordered()


class Pace(msgspec.Struct, frozen=True):
    """How a floor meets its doors: so many players since `began`, `speed` times life's pace."""

    players: int
    began: int = 0
    speed: int = 1

    @property
    def window_ms(self) -> int:
        """How far apart two doors of one head may be to count as the same door."""
        near = WINDOW_MS // max(self.players, 1) ** 2
        return min(max(near, SHORTEST_MS), LONGEST_MS) // self.speed

    @property
    def landing_ms(self) -> int:
        """How far apart two doors of two heads may be to stand on one landing; 0: never."""
        return LANDING_MS // self.speed if self.players <= SMALL_FLOOR else 0

    def slot(self, at: int) -> int:
        length = SMALL_SLOT_MS if self.players <= SMALL_FLOOR else SLOT_MS
        return (at - self.began) * self.speed // length


class Card(msgspec.Struct, frozen=True):
    """`count` is how often the floor met that head so far; `beside` the other head of a landing,
    empty for the same door. The screen hides it after `until`."""

    head: str
    count: int
    beside: str
    objection: str
    at: int
    until: int


class _Door(msgspec.Struct, frozen=True, order=True):
    at: int
    seq: int
    head: str
    objection: str
    count: int


def card(board: Board, pace: Pace) -> Card | None:
    """The latest slot's card: made by its first door that was met before, and on a small floor
    until then by its first door beside another. Older slots' have long left the screens."""
    latest = [next(_of(board, head)).at for head in CARD_HEADS if head in board.by_head]
    if not latest:
        return None
    slot = pace.slot(max(latest))
    doors = _since(board, pace, slot - 1)
    return _made(board, doors, pace, slot) or _made(board, doors, pace, slot - 1)


def _of(board: Board, head: str) -> Iterator[_Door]:
    """Backwards, from the latest."""
    doors = board.by_head.get(head, NONE)
    for before, (at, seq, objection) in enumerate(doors.backwards()):
        yield _Door(at, seq, head, objection, len(doors) - before)


def _since(board: Board, pace: Pace, slot: int) -> list[_Door]:
    """In their order, with the last one of each head from before that slot."""
    doors: list[_Door] = []
    for head in CARD_HEADS:
        for door in _of(board, head):
            doors.append(door)
            if pace.slot(door.at) < slot:
                break
    return sorted(doors)


def _made(board: Board, doors: list[_Door], pace: Pace, slot: int) -> Card | None:
    """Each door is looked at with the latest one of its head, and of any head, before it."""
    known: dict[str, _Door] = {}
    before: _Door | None = None
    landing: Card | None = None
    for door in doors:
        if pace.slot(door.at) == slot:
            if (same := known.get(door.head)) and door.at - same.at <= pace.window_ms:
                return _card(door, said=_shared(board, door, pace))
            if not landing and before and _beside(before, door, pace):
                landing = _card(door, beside=before.head)
        known[door.head] = before = door
    return landing


def _beside(before: _Door, door: _Door, pace: Pace) -> bool:
    return before.head != door.head and door.at - before.at < pace.landing_ms


def _card(door: _Door, *, beside: str = "", said: str = "") -> Card:
    return Card(door.head, door.count, beside, said, door.at, door.at + CARD_MS)


def _shared(board: Board, door: _Door, pace: Pace) -> str:
    """The door's objection, if an earlier one of its head within the window had the same."""
    since = door.at - pace.window_ms
    near = takewhile(lambda other: other.at >= since, _of(board, door.head))
    earlier = (other for other in near if other < door)
    met = door.objection and any(other.objection == door.objection for other in earlier)
    return door.objection if met else ""


def nth(board: Board, door: Outcome) -> int:
    """Which door of its head, on the whole floor, this one was: « tu es du club »."""
    return board.by_head.get(door.what.head, NONE).place((*door.order, "")) + 1
