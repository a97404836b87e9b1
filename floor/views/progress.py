"""How far a rep came, for that rep alone."""

from collections.abc import Sequence

from floor import progress
from floor.outcome import Outcome
from floor.sheet import Sheet
from floor.views import shape


def project(sheet: Sheet, calls: Sequence[Outcome]) -> shape.Progress:
    """`calls`: the standing ones, by time."""
    best = progress.best_half_hour(calls)
    return shape.Progress(
        half_hour=shape.HalfHour(best.since, best.conversations) if best else None,
        badges=tuple(shape.Badge(code, at) for code, at in progress.marks(sheet, calls)),
    )
