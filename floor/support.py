"""Support that a floor gives: presets only, counted for all, never to whom."""

from typing import Literal, TypeAlias

import msgspec

from floor.sprint import MINUTE

Support: TypeAlias = Literal["clap", "courage"]
SUPPORTS: tuple[Support, ...] = ("clap", "courage")

MOST_GIVEN = 6  # by one rep in GIVEN_MS: a floor is heard, nobody hammers
MOST_ASKED = 2
GIVEN_MS = MINUTE
HARD_MS = 2 * MINUTE  # for so long a « Dur, celui-là » asks
BREATHER_MS = 3 * MINUTE
FRESH_MS = 30_000  # support that comes later than this is counted, and clapped by nobody
FEWEST_TOLD = 5  # players, before a host learns how many calls were rude
KEPT = 8


class Asked(msgspec.Struct, frozen=True):
    """« Dur, celui-là »: never of which door."""

    rep: str
    at: int


class Heard(msgspec.Struct, frozen=True):
    """What a sprint's log says of it. `hard`: the latest who asked, `helpers`: whoever answered
    one of somebody else, in their order."""

    claps: int = 0
    courages: int = 0
    hard: tuple[Asked, ...] = ()
    helpers: tuple[str, ...] = ()


def given(heard: Heard, rep: str, what: Support, at: int) -> Heard:
    answers = any(one.rep != rep and 0 <= at - one.at < HARD_MS for one in heard.hard)
    first = answers and rep not in heard.helpers
    return Heard(
        heard.claps + (what == "clap"),
        heard.courages + (what == "courage"),
        heard.hard,
        (*heard.helpers, rep) if first else heard.helpers,
    )


def asked(heard: Heard, rep: str, at: int) -> Heard:
    hard = sorted((*heard.hard, Asked(rep, at)), key=lambda one: (one.at, one.rep))
    return msgspec.structs.replace(heard, hard=tuple(hard[-KEPT:]))


def wait_ms(done: tuple[int, ...], at: int, most: int) -> int:
    """How long until one more may be, by the rep's own true times."""
    near = sorted(one for one in done if abs(at - one) < GIVEN_MS)
    return 0 if len(near) < most else near[len(near) - most] + GIVEN_MS - at
