"""What the quarter of a floor with most points does: medians, and only where it hides people."""

from collections.abc import Iterable
from statistics import median_low

import msgspec

from floor.sheet import Sheet

FEWEST = 3  # people in the quarter: of two, a median would be somebody's
ABOUT = 5  # calls are told in fives: it is a pace, and nobody's count


class Quarter(msgspec.Struct, frozen=True):
    calls: int
    conversations: int


def top_quarter(sheets: Iterable[Sheet]) -> Quarter | None:
    """Among whoever is counted, in the ranking or not: nobody is named."""
    players = [sheet for sheet in sheets if sheet.plays]
    size = len(players) // 4
    best = sorted(players, key=lambda s: (-s.score.points, s.rep))[:size]
    if size < FEWEST or not best[-1].score.points:
        return None
    calls = median_low(sheet.counters.dials for sheet in best)
    return Quarter(
        calls=calls - calls % ABOUT,
        conversations=median_low(sheet.counters.conversations for sheet in best),
    )
