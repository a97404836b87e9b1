"""What a rep's own calls say of effort: the best half-hour, and three marks."""

from typing import Literal, TypeAlias

import msgspec

from floor import awards
from floor.sheet import Sheet
from floor.sprint import MINUTE

Mark: TypeAlias = Literal["first_door", "ten_doors", "comeback"]
HALF_HOUR_MS = 30 * MINUTE
MANY_DOORS = 10


class Best(msgspec.Struct, frozen=True):
    since: int
    conversations: int


def best_half_hour(sheet: Sheet) -> Best | None:
    """The one that holds most conversations, counted from its first; of equals the earliest."""
    talks = [o.at for o in awards.in_order(sheet) if o.conversation]
    best, first = None, 0
    for last, at in enumerate(talks):
        while at - talks[first] >= HALF_HOUR_MS:
            first += 1
        found = Best(talks[first], last - first + 1)
        if best is None or found.conversations > best.conversations:
            best = found
    return best


def marks(sheet: Sheet) -> tuple[tuple[Mark, int], ...]:
    """Each with its instant; a void takes its mark back."""
    doors = [o.at for o in awards.in_order(sheet) if o.what.door]
    found: list[tuple[Mark, int]] = []
    if doors:
        found.append(("first_door", doors[0]))
    if len(doors) >= MANY_DOORS:
        found.append(("ten_doors", doors[MANY_DOORS - 1]))
    if (back := awards.comeback(sheet)) is not None:
        found.append(("comeback", back[0]))
    return tuple(sorted(found, key=lambda mark: mark[1]))
