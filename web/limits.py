"""How often somebody may do something."""

from collections import OrderedDict
from collections.abc import Callable
from math import ceil
from typing import Literal, TypeAlias

MOST_KEPT = 10_000  # addresses; the one not seen for longest goes first

Seconds = Callable[[], float]


class Bucket:
    """A token bucket: `per_s` for long, `burst` at once."""

    def __init__(self, per_s: float, burst: float, now: Seconds) -> None:
        self._per_s, self._burst, self._now = per_s, burst, now
        self._left, self._at = burst, now()

    def take(self, cost: float = 1.0) -> bool:
        now = self._now()
        self._left = min(self._burst, self._left + (now - self._at) * self._per_s)
        self._at = now
        if self._left < cost:
            return False
        self._left -= cost
        return True

    def give(self) -> None:
        """One back."""
        self._left = min(self._burst, self._left + 1)

    @property
    def wait_ms(self) -> int:
        """How long until one more may pass, rounded up: 0 only when it may pass now."""
        return max(0, ceil((1 - self._left) / self._per_s * 1000))


class Buckets:
    """A bucket each; the one not asked for longest is forgotten."""

    def __init__(self, per_s: float, burst: float, now: Seconds) -> None:
        self._per_s, self._burst, self._now = per_s, burst, now
        self._each: OrderedDict[str, Bucket] = OrderedDict()

    def of(self, key: str) -> Bucket:
        bucket = self._each.get(key)
        if bucket is None:
            bucket = self._each[key] = Bucket(self._per_s, self._burst, self._now)
            if len(self._each) > MOST_KEPT:
                self._each.popitem(last=False)
        self._each.move_to_end(key)
        return bucket


Guess: TypeAlias = Literal["code", "words", "password"]


class Failures:
    """Counts what can be guessed, by address: a floor shares one, so what succeeds is not counted.
    Links of 128 bits cannot be guessed: bots that fail leave the QR's way in open."""

    def __init__(self, most: int, window_s: float, now: Seconds) -> None:
        self._left = Buckets(most / window_s, most, now)

    def must_wait(self, guess: Guess, address: str) -> int:
        """Milliseconds until the address may try again; 0: now."""
        bucket = self._left.of(f"{guess} {address}")
        bucket.take(0)
        return bucket.wait_ms

    def count(self, guess: Guess, address: str) -> None:
        self._left.of(f"{guess} {address}").take()

    def forgive(self, guess: Guess, address: str) -> None:
        """What was counted before it was looked at, and was no failure."""
        self._left.of(f"{guess} {address}").give()
