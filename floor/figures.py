"""The figures of a sprint, for after its gong: the team's, and only where they are nobody's."""

import msgspec

from floor.slots import SLOT_MS
from floor.tally import Tally

FEWEST = 3  # callers before their figures are told apart: below, they would be somebody's


class FiveMinutes(msgspec.Struct, frozen=True, kw_only=True):
    """What the floor did in the five minutes from `at` on."""

    at: int
    calls: int
    doors: int
    conversations: int
    meetings: int


class Counted(msgspec.Struct, frozen=True):
    """A kind of door, or an objection, and how often the floor met it."""

    code: str
    count: int


class Figures(msgspec.Struct, frozen=True, kw_only=True):
    """`minutes` in order, empty ones left out; `doors` and `objections` the most frequent first.
    Never by person."""

    minutes: tuple[FiveMinutes, ...]
    doors: tuple[Counted, ...]
    objections: tuple[Counted, ...]


def figures(tally: Tally) -> Figures | None:
    """None where fewer than three have called."""
    if callers(tally) < FEWEST:
        return None
    board = tally.board
    return Figures(
        minutes=tuple(
            FiveMinutes(at=n * SLOT_MS, calls=c, doors=d, conversations=t, meetings=m)
            for n, (c, d, t, m) in sorted(board.slots.items())
        ),
        doors=_counted(board.by_kind),
        objections=_counted(board.objections),
    )


def callers(tally: Tally) -> int:
    """How many have logged a call that stands."""
    return sum(s.counters.dials > 0 for s in tally.sheets.values() if s.status != "removed")


def _counted(sums: dict[str, int]) -> tuple[Counted, ...]:
    ordered = sorted(sums.items(), key=lambda pair: (-pair[1], pair[0]))
    return tuple(Counted(code, count) for code, count in ordered)
