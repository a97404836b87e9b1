"""The presets that prepare a sprint in thirty seconds, with what published rates make us expect."""

from typing import Literal, TypeAlias

import msgspec

from floor.sprint import HOUR, MINUTE, Round, Rules

Preset: TypeAlias = Literal["short", "power_hour", "morning", "day", "remote"]

# Hand dialling makes 12 to 28 dials an hour; 15 over long sprints, 18 in one of up to half an hour
# (PRODUCT.md: five reps and 25 minutes make about 37). 24 doors and 10 talks in 180 dials.
DIALS_PER_HOUR = 15
DIALS_PER_HOUR_SHORT = 18
SHORT = 30 * MINUTE
DOORS_PER_MILLE_DIALS = 133
TALKS_PER_MILLE_DIALS = 56
MEETINGS_PER_MILLE_TALKS = 50

NOTCHES = (250, 500, 750, 1000)  # the landings: per mille of the doors that a sprint expects

ROUNDS: dict[Preset, tuple[Round, ...]] = {
    "short": (Round(25 * MINUTE),),
    "power_hour": (Round(60 * MINUTE),),
    "morning": (
        Round(50 * MINUTE, 10 * MINUTE),
        Round(50 * MINUTE, 10 * MINUTE),
        Round(50 * MINUTE),
    ),
    "day": (Round(150 * MINUTE, 60 * MINUTE), Round(150 * MINUTE)),
    "remote": (Round(60 * MINUTE),),
}


class Expected(msgspec.Struct, frozen=True):
    """What so many people may expect of so much calling time; meetings in per mille."""

    dials: int
    doors: int
    talks: int
    meetings_per_mille: int


def expected(people: int, length_ms: int) -> Expected:
    rate = DIALS_PER_HOUR_SHORT if length_ms <= SHORT else DIALS_PER_HOUR
    dials = people * rate * length_ms // HOUR
    talks = dials * TALKS_PER_MILLE_DIALS // 1000
    return Expected(
        dials=max(dials, 1),
        doors=max(round(dials * DOORS_PER_MILLE_DIALS / 1000), 1),
        talks=talks,
        meetings_per_mille=talks * MEETINGS_PER_MILLE_TALKS,
    )


def prepare(preset: Preset, people: int) -> Rules:
    """The preset's rules for that many people."""
    return fitted(ROUNDS[preset], people, remote=preset == "remote")


def fitted(rounds: tuple[Round, ...], people: int, *, remote: bool = False) -> Rules:
    """Rules with what may be expected of those rounds; no meetings goal below three of them."""
    hope = expected(people, sum(r.length_ms for r in rounds))
    meetings = hope.meetings_per_mille // 1000
    return Rules(
        rounds=rounds,
        expected_dials=hope.dials,
        expected_doors=hope.doors,
        goal_doors=hope.doors,
        goal_meetings=meetings if meetings >= 3 else 0,
        remote=remote,
    )
