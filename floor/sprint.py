"""The rules of a sprint: fixed when it opens, readable before anybody joins."""

from typing import Literal, TypeAlias

import msgspec

from floor.kind import KINDS

Phase: TypeAlias = Literal["lobby", "live", "paused", "break", "closed", "final"]
Sound: TypeAlias = Literal["off", "breaks", "all"]

MINUTE = 60_000
HOUR = 60 * MINUTE
RULES_VERSION = 1


class Round(msgspec.Struct, frozen=True):
    """Milliseconds of calling, then milliseconds of break (none after the last)."""

    length_ms: int
    break_ms: int = 0


class Points(msgspec.Struct, frozen=True):
    """What the furthest step is worth; `cap` bounds dials without pickup, a rep and hour."""

    dial: int = 1
    pickup: int = 3
    connect: int = 5
    conversation: int = 8
    meeting: int = 20
    cap: int = 20


class Rules(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that moves a score or an instant. Codes and numbers only: it stands in the log.

    `game` is one of floor/games, `extras` run beside it; what a game draws, it draws from `seed`.
    `picked`: the reps choose their team in the lobby. `demo`: nobody's calls, made so many times
    faster than life; 0 for a real sprint.
    """

    rounds: tuple[Round, ...]
    points: Points = Points()
    kinds: tuple[str, ...] = tuple(KINDS)
    expected_dials: int
    expected_doors: int
    goal_doors: int
    goal_meetings: int = 0
    freeze: bool = True
    game: str = "together"
    extras: tuple[str, ...] = ()
    seed: int = 0
    teams: int = 0
    picked: bool = False
    capacity: int = 60
    grace_ms: int = 10 * MINUTE
    sound: Sound = "off"
    remote: bool = False
    demo: int = 0
    version: int = RULES_VERSION

    @property
    def games(self) -> tuple[str, ...]:
        return (self.game, *self.extras)

    @property
    def length_ms(self) -> int:
        """Planned calling time, breaks left out."""
        return sum(r.length_ms for r in self.rounds)

    @property
    def stretch_ms(self) -> int:
        """The last fifth of the calling time, 3 to 10 minutes, within the last round."""
        fifth = min(max(self.length_ms // 5, 3 * MINUTE), 10 * MINUTE)
        return min(fifth, self.rounds[-1].length_ms // 2)
