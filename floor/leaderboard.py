"""Ranks: 1, 2, 2, 4, and only so many of them as shame nobody."""

from collections.abc import Iterable
from itertools import groupby

import msgspec

from floor.sheet import Sheet

MOST_SHOWN = 5
FEWEST_PLAYERS = 4
FEWEST_SCORED = 3


class Standing(msgspec.Struct, frozen=True):
    """`tied` counts the others with the same points."""

    rank: int
    rep: str
    points: int
    tied: int


def rank(sheets: Iterable[Sheet], *, final: bool = False) -> list[Standing]:
    """Who chose the ranking and scored, best first; `final` looks behind the freeze."""
    scored = [((s.score if final else s.public).points, s.rep) for s in sheets if s.ranked]
    best = sorted((points, rep) for points, rep in scored if points > 0)[::-1]
    standings: list[Standing] = []
    for points, group in groupby(best, key=lambda pair: pair[0]):
        reps = sorted(rep for _, rep in group)
        place = len(standings) + 1
        standings += [Standing(place, rep, points, len(reps) - 1) for rep in reps]
    return standings


def shown(standings: list[Standing], players: int) -> list[Standing]:
    """What a wall may show: at most a third of the players and five, none on a tiny floor or
    before three have scored; a tie at the cut only if the list stays within half of them."""
    if players < FEWEST_PLAYERS or len(standings) < FEWEST_SCORED:
        return []
    cut = min(players // 3, MOST_SHOWN)
    if len(standings) <= cut:
        return standings[:cut]
    last = standings[cut - 1].rank
    upto = [s for s in standings if s.rank <= last]
    if len(upto) <= players // 2:
        return upto
    return [s for s in standings[:cut] if s.rank < last]
