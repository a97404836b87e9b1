"""How far a rep came, for that rep alone."""

from floor import progress
from floor.sheet import Sheet
from floor.views import shape


def project(sheet: Sheet) -> shape.Progress:
    best = progress.best_half_hour(sheet)
    return shape.Progress(
        half_hour=shape.HalfHour(best.since, best.conversations) if best else None,
        badges=tuple(shape.Badge(code, at) for code, at in progress.marks(sheet)),
    )
