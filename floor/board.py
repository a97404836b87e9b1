"""The session board: the sum of all sheets, and the doors in the order of true time."""

from bisect import bisect_left, insort
from typing import Any

import msgspec

from floor.counters import Counters
from floor.kind import Head
from floor.outcome import Outcome

Order = tuple[int, int]
LEAVES: dict[Head, str] = {"front_desk": "g", "hung_up": "h", "no": "r", "do_not_call": "o"}
MEETING = "M"
ARGUED = "a"
PAINTS = "abcdefghijklmnopqrstuvwx"  # 24 steps from the first minute's paint to the last's


class Board(msgspec.Struct):
    """Sums and ordered lists of standing outcomes; each list is sorted by (true time, seq).

    `cells` are the orders of the strip's cells, `strip` their two characters each; `picked` the
    calls that somebody picked up; `by_head` the doors of each head.
    """

    counters: Counters = msgspec.field(default_factory=Counters)
    cells: list[Order] = []
    strip: str = ""
    meetings: list[tuple[int, int, str, str]] = []
    picked: list[tuple[int, int, str, str]] = []
    by_head: dict[str, list[tuple[int, int, str]]] = {}
    objections: dict[str, int] = {}

    def copy(self) -> "Board":
        return Board(
            msgspec.structs.replace(self.counters),
            list(self.cells),
            self.strip,
            list(self.meetings),
            list(self.picked),
            {head: list(doors) for head, doors in self.by_head.items()},
            dict(self.objections),
        )

    def count(self, outcome: Outcome, sign: int, paint: str) -> None:
        self.counters.count(outcome, sign)
        spot = (*outcome.order, outcome.rep, outcome.id)
        if outcome.what.pickup:
            _list(self.picked, spot, sign)
        if outcome.what.meeting:
            _list(self.meetings, spot, sign)
            self._cell(outcome.order, MEETING + paint, sign)
        if outcome.what.door:
            self._door(outcome, sign, paint)

    def _door(self, outcome: Outcome, sign: int, paint: str) -> None:
        head = outcome.what.head
        leaf = ARGUED if head == "no" and outcome.conversation else LEAVES[head]
        self._cell(outcome.order, leaf + paint, sign)
        doors = self.by_head.setdefault(head, [])
        _list(doors, (*outcome.order, outcome.objection), sign)
        if not doors:
            del self.by_head[head]
        if outcome.objection:
            self.objections[outcome.objection] = self.objections.get(outcome.objection, 0) + sign
            if not self.objections[outcome.objection]:
                del self.objections[outcome.objection]

    def _cell(self, order: Order, cell: str, sign: int) -> None:
        at = bisect_left(self.cells, order)
        if sign > 0:
            self.cells.insert(at, order)
            self.strip = self.strip[: 2 * at] + cell + self.strip[2 * at :]
        else:
            del self.cells[at]
            self.strip = self.strip[: 2 * at] + self.strip[2 * at + 2 :]


def _list(spots: list[Any], spot: Any, sign: int) -> None:
    if sign > 0:
        insort(spots, spot)
    else:
        del spots[bisect_left(spots, spot)]


def paint(at: int, started_at: int, length_ms: int) -> str:
    """The paint of a door's instant: a step of the sprint's planned length, never moved later."""
    step = (at - started_at) * len(PAINTS) // max(length_ms, 1)
    return PAINTS[min(max(step, 0), len(PAINTS) - 1)]
