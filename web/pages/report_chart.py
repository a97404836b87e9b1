"""The figures of a sprint's page as drawings: where each bar stands, in tenths of a millimetre."""

from collections.abc import Sequence
from zoneinfo import ZoneInfo

import msgspec

from floor.figures import FiveMinutes
from floor.slots import SLOT_MS
from web.calendar import Style, clock

WIDE = 1860  # a page of A4 within its margins
TALL = 700  # all lanes together
TALLEST_UNIT = 60
LEAST_LANE = 60
WIDEST_BAR = 120
MOST_HOURS = 7
LANES = ("calls", "doors", "conversations", "meetings")


class Step(msgspec.Struct, frozen=True):
    """`one_in`: of so many of the step before, one came this far; 0 for the first, and for none."""

    name: str
    count: int
    width: int
    one_in: int


class Lane(msgspec.Struct, frozen=True):
    """Bars as (x, y, width, height), within the lane's own height."""

    name: str
    total: int
    height: int
    bars: tuple[tuple[int, int, int, int], ...]


class Lanes(msgspec.Struct, frozen=True):
    """All in one unit, so that heights compare. `rows`: the numbers themselves."""

    lanes: tuple[Lane, ...]
    hours: tuple[tuple[int, str], ...]
    rows: tuple[tuple[str, int, int, int, int], ...]


def funnel(steps: Sequence[tuple[str, int]]) -> tuple[Step, ...]:
    most = max((count for _, count in steps), default=0) or 1
    before = [0, *(count for _, count in steps)]
    return tuple(
        Step(name, count, max(count * WIDE // most, 8 if count else 0), _one_in(ahead, count))
        for (name, count), ahead in zip(steps, before, strict=False)
    )


def _one_in(of: int, count: int) -> int:
    return round(of / count) if count and of else 0


def lanes(
    minutes: Sequence[FiveMinutes], style: Style, zone: ZoneInfo | None = None
) -> Lanes | None:
    """None for a sprint without a call."""
    if not minutes:
        return None
    first, last = minutes[0].at // SLOT_MS, minutes[-1].at // SLOT_MS
    slots = last - first + 1
    most = {name: max(getattr(one, name) for one in minutes) for name in LANES}
    unit = min(TALLEST_UNIT, TALL // max(sum(most.values()), 1)) or 1
    shown = [name for name in LANES if most[name]]
    return Lanes(
        tuple(_lane(name, minutes, first, slots, unit, most[name]) for name in shown),
        tuple(
            (n * WIDE // slots, clock((first + n) * SLOT_MS, style, zone))
            for n in range(0, slots, -(-slots // MOST_HOURS))
        ),
        tuple((clock(o.at, style, zone), *(getattr(o, name) for name in LANES)) for o in minutes),
    )


def _lane(
    name: str, minutes: Sequence[FiveMinutes], first: int, slots: int, unit: int, most: int
) -> Lane:
    height, room = max(most * unit, LEAST_LANE), WIDE // slots
    width = min(max(room - 6, 6), WIDEST_BAR)
    bars = []
    for one in minutes:
        if count := getattr(one, name):
            x = (one.at // SLOT_MS - first) * WIDE // slots + (room - width) // 2
            bars.append((x, height - count * unit, width, count * unit))
    return Lane(name, sum(getattr(one, name) for one in minutes), height, tuple(bars))
