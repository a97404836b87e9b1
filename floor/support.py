"""Support that a floor gives: presets only, counted for all, never to whom."""

from typing import Literal, TypeAlias

import msgspec

from floor.sprint import MINUTE

Support: TypeAlias = Literal["clap", "courage"]

MOST_GIVEN = 6  # by one rep in GIVEN_MS: a floor is heard, nobody hammers
MOST_ASKED = 2
GIVEN_MS = MINUTE
HARD_MS = 2 * MINUTE  # for so long a « Dur, celui-là » asks
BREATHER_MS = 3 * MINUTE
FRESH_MS = 30_000  # support that comes later than this is counted, and clapped by nobody
FEWEST_TOLD = 5  # players, before a host learns how many calls were rude
KEPT = 8


class Said(msgspec.Struct, frozen=True):
    """Who, and when by the true time: never of which door, never to whom."""

    rep: str
    at: int


class Heard(msgspec.Struct, frozen=True):
    """What a sprint's log says of it. `hard`: the latest « Dur, celui-là », `helpers`: whoever
    answered one of somebody else, once each, the earliest first."""

    claps: int = 0
    courages: int = 0
    hard: tuple[Said, ...] = ()
    helpers: tuple[Said, ...] = ()


def given(heard: Heard, rep: str, what: Support, at: int) -> Heard:
    answers = any(one.rep != rep and 0 <= at - one.at < HARD_MS for one in heard.hard)
    return Heard(
        heard.claps + (what == "clap"),
        heard.courages + (what == "courage"),
        heard.hard,
        _once_each((*heard.helpers, Said(rep, at))) if answers else heard.helpers,
    )


def asked(heard: Heard, rep: str, at: int) -> Heard:
    hard = _by_time((*heard.hard, Said(rep, at)))
    return msgspec.structs.replace(heard, hard=tuple(hard[-KEPT:]))


def _once_each(said: tuple[Said, ...]) -> tuple[Said, ...]:
    first: dict[str, Said] = {}
    for one in _by_time(said):
        first.setdefault(one.rep, one)
    return tuple(first.values())


def _by_time(said: tuple[Said, ...]) -> list[Said]:
    """Equal times: the log decides."""
    return sorted(said, key=lambda one: one.at)


def wait_ms(done: tuple[int, ...], at: int, most: int) -> int:
    """How long until one more may be, by the rep's own true times."""
    near = sorted(one for one in done if abs(at - one) < GIVEN_MS)
    return 0 if len(near) < most else near[len(near) - most] + GIVEN_MS - at
