"""What one call of a demo rep comes to, at the rates that others have published. No clock.

Published: 9.9 % of dials reach the person (Belkins, 175,000 dials, 2025); 58 % of those become a
conversation (Gong, 300 M calls, 2024); 4.6 % of conversations give a meeting (Belkins, 2025). By
hand 12 to 28 dials an hour: here 15 on average. The rest is assumed, and noted where it stands.
"""

from collections.abc import Iterator, Mapping
from random import Random
from typing import TypeVar

import msgspec

from floor.sprint import HOUR

CONNECT = 0.099
TALK = 0.58
MEETING = 0.046
DIALS_PER_HOUR = 15
PACES = (12.5, 17.5)  # dials an hour of the slowest and of the quickest of these reps

# Assumed, in per mille of the dials that do not reach the person: with the connects' own nos this
# makes about 13 doors in 100 dials, as floor.preset expects of a sprint.
ELSEWHERE = {
    "no_answer": 430,
    "busy": 17,
    "wrong_number": 14,
    "voicemail": 310,
    "voicemail_left": 92,
    "gatekeeper_block": 61,
    "gatekeeper_absent": 44,
    "gatekeeper_info": 9,
    "wrong_person": 13,
    "hung_up_early": 10,
}
# Assumed: what a conversation without a meeting, and a connect without a conversation, end in.
TALKED = {
    "refusal": 55,
    "opposition": 4,
    "callback": 15,
    "send_info": 11,
    "interested": 6,
    "referral": 4,
    "off_target": 5,
}
BRUSHED_OFF = {"hung_up": 38, "refusal": 45, "opposition": 4, "callback": 8, "send_info": 5}
RUNG = 0.9  # meetings that ring the gong: some reps would rather not
SLIP = 0.012  # calls whose first tap was the wrong button
GAP_SHAPE = 3.0  # of the gamma that spreads the time between two calls

T = TypeVar("T")


class Call(msgspec.Struct, frozen=True, kw_only=True):
    """`gap_ms` from the call before; `lasts_ms` of them in this call. `talked` is what happened,
    whatever is tapped of it. `slip`: the button that was hit first."""

    gap_ms: int
    lasts_ms: int
    kind: str
    talked: bool
    rung: bool = False
    slip: str = ""


def calls(random: Random, speed: int = 1) -> Iterator[Call]:
    """One rep's calls, without an end."""
    pace = random.uniform(*PACES)
    while True:
        gap = random.gammavariate(GAP_SHAPE, HOUR / pace / GAP_SHAPE) / speed
        kind, talked = _comes_to(random)
        yield Call(
            gap_ms=round(gap),
            lasts_ms=round(gap * random.uniform(0.4, 0.9)),
            kind=kind,
            talked=talked,
            rung=kind == "meeting" and random.random() < RUNG,
            slip=_slip(random, kind),
        )


def _comes_to(random: Random) -> tuple[str, bool]:
    """The kind, and whether there was a conversation."""
    if random.random() >= CONNECT:
        return draw(random, ELSEWHERE), False
    if random.random() >= TALK:
        return draw(random, BRUSHED_OFF), False
    if random.random() < MEETING:
        return "meeting", True
    return draw(random, TALKED), True


def _slip(random: Random, kind: str) -> str:
    """The key beside it, never the gong."""
    if random.random() >= SLIP or kind == "meeting":
        return ""
    return "voicemail" if kind in ("no_answer", "busy", "wrong_number") else "no_answer"


def draw(random: Random, weights: Mapping[T, float]) -> T:
    return random.choices(list(weights), list(weights.values()))[0]
