"""People shared out among teams: evenly, by lot, and nobody left alone."""

from collections.abc import Iterable, Iterator
from hashlib import blake2b
from typing import TypeAlias

Members: TypeAlias = dict[int, list[str]]  # reps by team


def smallest(members: Members, taken: bool) -> int:
    """The team with the fewest; `taken`: of those that somebody is in already, if there are any.
    0 when there are no teams."""
    sizes = {team: len(reps) for team, reps in members.items()}
    if taken and any(sizes.values()):
        sizes = {team: size for team, size in sizes.items() if size}
    return min(sizes, key=lambda team: (sizes[team], team), default=0)


def by_lot(people: Iterable[str], teams: tuple[int, ...], seed: str) -> Iterator[tuple[str, int]]:
    """Each person's team: sizes differ by one at most, and the same seed draws the same."""

    def chance(rep: str) -> bytes:
        return blake2b(f"{seed} {rep}".encode(), digest_size=8).digest()

    for place, rep in enumerate(sorted(people, key=chance)):
        yield rep, teams[place % len(teams)]


def in_company(members: Members) -> list[tuple[str, int]]:
    """The moves after which nobody is alone: somebody comes from the largest team if it has more
    than two, else who is alone goes there."""
    now = {team: list(reps) for team, reps in members.items()}
    moves: list[tuple[str, int]] = []
    for team in [team for team, reps in now.items() if len(reps) == 1]:
        largest = max(now, key=lambda other: (len(now[other]), -other))
        if len(now[team]) != 1 or largest == team:
            continue
        source, target = (largest, team) if len(now[largest]) > 2 else (team, largest)
        rep = now[source].pop()
        now[target].append(rep)
        moves.append((rep, target))
    return moves
