"""Who works with whom in a warm-up: a draw, the same for the same seed."""

from collections.abc import Callable, Collection, Mapping, Sequence
from itertools import combinations, count
from random import Random
from typing import TypeAlias

Group: TypeAlias = tuple[str, ...]
Side: TypeAlias = int | str
PATIENCE = 4_000  # ways tried before a draw may repeat one pair more

_Met: TypeAlias = Callable[[Group], int]


def draw(
    reps: Collection[str],
    seed: str,
    apart: Collection[frozenset[str]] = (),
    sides: Mapping[str, Side] | None = None,
) -> tuple[Group, ...]:
    """Pairs, and one trio for an odd number. Those in `apart` sat together the last time: they do
    so again only where nothing else is possible. Different `sides` (a room and who is remote,
    teams) are mixed as far as they go."""
    order = sorted(reps)
    Random(seed).shuffle(order)  # noqa: S311
    if len(order) < 4:
        return (tuple(order),) if order else ()
    known, sided = frozenset(apart), sides or {}

    def met(group: Group) -> int:
        return sum(frozenset(pair) in known for pair in combinations(group, 2))

    for most in count():
        found = _Search(met, sided).of(tuple(order), most)
        if found is not None:
            return found
    raise AssertionError("every draw repeats fewer pairs than there are")


class _Search:
    """Depth first, the fullest side first, bounded in the ways that it tries."""

    def __init__(self, met: _Met, sides: Mapping[str, Side]) -> None:
        self._met = met
        self._sides = sides
        self._left = PATIENCE

    def of(self, reps: tuple[str, ...], most: int) -> tuple[Group, ...] | None:
        """Groups of all of them that repeat at most so many pairs."""
        self._left -= 1
        if not reps:
            return ()
        if self._left < 0:
            return None
        for group in self._groups(reps):
            again = self._met(group)
            if again <= most:
                rest = self.of(tuple(rep for rep in reps if rep not in group), most - again)
                if rest is not None:
                    return (group, *rest)
        return None

    def _groups(self, reps: tuple[str, ...]) -> Sequence[Group]:
        """What the first one may be in: a pair, and the trio while it is not yet made."""
        first = self._first(reps)
        others = sorted((rep for rep in reps if rep != first), key=self._apart_from(first, reps))
        pairs: list[Group] = [(first, other) for other in others]
        if len(reps) % 2 == 0:
            return pairs
        trios: list[Group] = [(first, *two) for two in combinations(others, 2)]
        return trios if len(reps) == 3 else [*pairs, *trios]

    def _first(self, reps: tuple[str, ...]) -> str:
        return max(reps, key=lambda rep: self._size(rep, reps))

    def _apart_from(self, first: str, reps: tuple[str, ...]) -> Callable[[str], tuple[bool, int]]:
        """Somebody of the fullest other side before one's own; among equals the drawn order."""
        mine = self._sides.get(first)
        return lambda rep: (self._sides.get(rep) == mine, -self._size(rep, reps))

    def _size(self, rep: str, reps: tuple[str, ...]) -> int:
        side = self._sides.get(rep)
        return sum(self._sides.get(other) == side for other in reps)
