"""What a rep's own calls say of effort: the best half-hour, and three marks."""

from collections.abc import Iterable, Sequence
from typing import Literal, TypeAlias

import msgspec

from floor import awards
from floor.outcome import Outcome
from floor.sheet import Sheet
from floor.sprint import MINUTE

Mark: TypeAlias = Literal["first_door", "ten_doors", "comeback"]
HALF_HOUR_MS = 30 * MINUTE
MANY_DOORS = 10


class Best(msgspec.Struct, frozen=True):
    since: int
    conversations: int


def best_half_hour(calls: Iterable[Outcome]) -> Best | None:
    """Of standing calls by true time: the one that holds most conversations, counted from its
    first; of equals the earliest."""
    talks = [o.at for o in calls if o.effect.conversation]
    since, most, first = 0, 0, 0
    for last, at in enumerate(talks):
        while at - talks[first] >= HALF_HOUR_MS:
            first += 1
        if last - first + 1 > most:
            since, most = talks[first], last - first + 1
    return Best(since, most) if most else None


def marks(sheet: Sheet, calls: Sequence[Outcome]) -> tuple[tuple[Mark, int], ...]:
    """Each with its instant; a void takes its mark back. `calls`: the standing ones, by time."""
    doors = [o.at for o in calls if o.effect.door]
    found: list[tuple[Mark, int]] = []
    if doors:
        found.append(("first_door", doors[0]))
    if len(doors) >= MANY_DOORS:
        found.append(("ten_doors", doors[MANY_DOORS - 1]))
    if awards.may_come_back(sheet) and (back := awards.comeback(calls)) is not None:
        found.append(("comeback", back[0]))
    return tuple(sorted(found, key=lambda mark: mark[1]))
