"""The session board: the sum of all sheets, and the doors in the order of true time."""

from bisect import insort
from typing import Any

import msgspec

from floor import slots
from floor.counters import Counters
from floor.effect import Effect
from floor.kind import Head
from floor.ordered import Ordered
from floor.outcome import Outcome
from floor.slots import Slot

Order = tuple[int, int]
LEAVES: dict[Head, str] = {"front_desk": "g", "hung_up": "h", "no": "r", "do_not_call": "o"}
MEETING = "M"
ARGUED = "a"
NONE: Ordered[Any] = Ordered()
PAINTS = "abcdefghijklmnopqrstuvwx"  # 24 steps from the first minute's paint to the last's


class Board(msgspec.Struct):
    """Sums and ordered lists of standing outcomes; each list is sorted by (true time, seq).

    `cells` are the orders of the strip's cells, `strip` their two characters each; `picked` the
    calls that somebody picked up; `by_head` the doors of each head, `by_kind` how many of each
    kind; `slots` what each five minutes of the day held.
    """

    counters: Counters = msgspec.field(default_factory=Counters)
    cells: Ordered[Order] = NONE
    strip: str = ""
    meetings: list[tuple[int, int, str, str]] = []
    picked: Ordered[tuple[int, int, str, str]] = NONE
    by_head: dict[str, Ordered[tuple[int, int, str]]] = {}
    objections: dict[str, int] = {}
    by_kind: dict[str, int] = {}
    slots: dict[int, Slot] = {}

    def copy(self) -> "Board":
        return Board(
            msgspec.structs.replace(self.counters),
            self.cells,
            self.strip,
            list(self.meetings),
            self.picked,
            dict(self.by_head),
            dict(self.objections),
            dict(self.by_kind),
            dict(self.slots),
        )

    def count(self, outcome: Outcome, sign: int, paint: str) -> None:
        effect = outcome.effect
        self.counters.count(outcome, sign)
        slots.count(self.slots, outcome, sign)
        if not effect.pickup:
            return
        order = outcome.order
        spot = (*order, outcome.rep, outcome.id)
        self.picked = _put(self.picked, spot, sign)
        if effect.meeting:
            if sign > 0:
                insort(self.meetings, spot)
            else:
                self.meetings.remove(spot)
            self._cell(order, MEETING + paint, sign)
        if effect.door:
            self._door(outcome, effect, sign, paint)

    def _door(self, outcome: Outcome, effect: Effect, sign: int, paint: str) -> None:
        head = effect.head
        leaf = ARGUED if head == "no" and effect.conversation else LEAVES[head]
        order = outcome.order
        self._cell(order, leaf + paint, sign)
        spot = (*order, outcome.objection)
        doors = self.by_head[head] = _put(self.by_head.get(head, NONE), spot, sign)
        if not doors:
            del self.by_head[head]
        _add(self.by_kind, outcome.kind, sign)
        if outcome.objection:
            _add(self.objections, outcome.objection, sign)

    def _cell(self, order: Order, cell: str, sign: int) -> None:
        at = self.cells.place(order)
        self.cells = _put(self.cells, order, sign)
        if sign > 0:
            self.strip = self.strip[: 2 * at] + cell + self.strip[2 * at :]
        else:
            self.strip = self.strip[: 2 * at] + self.strip[2 * at + 2 :]


def _add(sums: dict[str, int], code: str, sign: int) -> None:
    sums[code] = sums.get(code, 0) + sign
    if not sums[code]:
        del sums[code]


def _put(spots: Ordered[Any], spot: tuple[Any, ...], sign: int) -> Ordered[Any]:
    return spots.add(spot) if sign > 0 else spots.take(spot)


def paint(at: int, started_at: int, length_ms: int) -> str:
    """The paint of a door's instant: a step of the sprint's planned length, never moved later."""
    step = (at - started_at) * len(PAINTS) // max(length_ms, 1)
    return PAINTS[min(max(step, 0), len(PAINTS) - 1)]
