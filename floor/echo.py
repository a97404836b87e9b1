"""The same door: that others meet it too, told by the kind first, then by the objection."""

from collections.abc import Iterator
from heapq import merge
from itertools import islice

import msgspec

from floor.board import NONE, Board
from floor.outcome import Outcome
from floor.sprint import MINUTE

CARD_HEADS = ("front_desk", "hung_up", "no")  # « ne plus appeler » is no news for a wall
CARD_MS = 45_000
# One card in so long at most, counted from the start: a large floor has its breath between two.
SLOT_MS = 8 * MINUTE
SMALL_SLOT_MS = 5 * MINUTE
# A floor of n reps meets a head's doors in proportion to n, and so pairs of them within a window w
# in proportion to n²w: this over n² keeps their rate level. Simulated: docs/echo.md.
WINDOW_MS = 810 * MINUTE
SHORTEST_MS = 15_000
LONGEST_MS = 30 * MINUTE
# Where the same door is rare, the first door of all is news, and two of two heads on one landing.
SMALL_FLOOR = 5
LANDING_MS = 30 * MINUTE


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

    @property
    def slot_ms(self) -> int:
        """At life's pace."""
        return SMALL_SLOT_MS if self.players <= SMALL_FLOOR else SLOT_MS

    def slot(self, at: int) -> int:
        return (at - self.began) * self.speed // self.slot_ms

    def begins(self, slot: int) -> int:
        """The first instant of it."""
        return self.began + -(-slot * self.slot_ms // self.speed)


class Card(msgspec.Struct, frozen=True):
    """`count` is how often the floor met that head so far, 1 for the first door of all; `beside`
    the other head of a landing, empty else. The screen hides it after `until`."""

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
    until then by its first door beside another, or by the first door of all. Older slots' have
    long left the screens."""
    latest = [doors.last[0] for head in CARD_HEADS if (doors := board.by_head.get(head))]
    if not latest:
        return None
    slot = pace.slot(max(latest))
    return _made(board, pace, slot) or _made(board, pace, slot - 1)


def _made(board: Board, pace: Pace, slot: int) -> Card | None:
    again = [door for head in CARD_HEADS if (door := _again(board, head, pace, slot))]
    if again:
        door = min(again)
        return _card(door, said=_shared(board, door, pace))
    return _landing(board, pace, slot) if pace.landing_ms else None


def _again(board: Board, head: str, pace: Pace, slot: int) -> _Door | None:
    """The slot's first door that stands near enough to the one of its head before it."""
    begins = pace.begins(slot)
    before: _Door | None = None
    for door in _slot(board, head, pace, slot):
        near = before is not None and door.at - before.at <= pace.window_ms
        if near and door.at >= begins:
            return door
        before = door
    return None


def _landing(board: Board, pace: Pace, slot: int) -> Card | None:
    """The slot's first door that stands beside one of another head, else the first door of all."""
    begins = pace.begins(slot)
    before: _Door | None = None
    first: Card | None = None
    for door in merge(*(_slot(board, head, pace, slot) for head in CARD_HEADS)):
        if before is None and door.at >= begins:
            first = _card(door)
        elif before and door.at >= begins and _beside(before, door, pace):
            return _card(door, beside=before.head)
        before = door
    return first


def _slot(board: Board, head: str, pace: Pace, slot: int) -> Iterator[_Door]:
    """One head's doors of that slot, after the last one before it."""
    doors, ends = board.by_head.get(head, NONE), pace.begins(slot + 1)
    first = max(doors.place((pace.begins(slot),)) - 1, 0)
    for number, (at, seq, objection) in enumerate(doors.since(first), first + 1):
        if at >= ends:
            return
        yield _Door(at, seq, head, objection, number)


def _beside(before: _Door, door: _Door, pace: Pace) -> bool:
    return before.head != door.head and door.at - before.at < pace.landing_ms


def _card(door: _Door, *, beside: str = "", said: str = "") -> Card:
    return Card(door.head, door.count, beside, said, door.at, door.at + CARD_MS)


def _shared(board: Board, door: _Door, pace: Pace) -> str:
    """The door's objection, if an earlier one of its head within the window had the same."""
    if not door.objection:
        return ""
    doors = board.by_head[door.head]
    first = doors.place((door.at - pace.window_ms,))
    earlier = islice(doors.since(first), door.count - 1 - first)
    met = any(objection == door.objection for _, _, objection in earlier)
    return door.objection if met else ""


def nth(board: Board, door: Outcome) -> int:
    """Which door of its head, on the whole floor, this one was: « tu es du club »."""
    return board.by_head.get(door.what.head, NONE).place((*door.order, "")) + 1
