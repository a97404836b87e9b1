"""What happened on this floor since it started: numbers, never a name."""

from bisect import bisect_left
from collections import Counter
from typing import Literal, TypeAlias

Reconnect: TypeAlias = Literal["lossless", "snapshot", "failed"]

SECONDS = (0.0005, 0.001, 0.0025, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)
COMMANDS = (1, 2, 5, 10, 20, 50, 100, 200, 500)


class Histogram:
    """`counts` has one more place than `bounds`: what is over all of them."""

    __slots__ = ("bounds", "counts", "total")

    def __init__(self, bounds: tuple[float, ...]) -> None:
        self.bounds = bounds
        self.counts = [0] * (len(bounds) + 1)
        self.total = 0.0

    def note(self, value: float) -> None:
        self.counts[bisect_left(self.bounds, value)] += 1
        self.total += value


class Counts:
    """Counted on the event loop alone: one thread, no lock."""

    def __init__(self) -> None:
        self.taps = 0
        self.accepted = 0
        self.resent = 0
        self.refused: Counter[str] = Counter()
        self.commit_commands = Histogram(COMMANDS)
        self.commit_seconds = Histogram(SECONDS)
        self.flush_seconds = Histogram(SECONDS)
        self.deltas = 0
        self.snapshots = 0
        self.slow = 0
        self.aborted = 0
        self.turned_away = 0
        self.diverged = 0
        self.reconnects: Counter[Reconnect] = Counter()
        self.lag_seconds = Histogram(SECONDS)
