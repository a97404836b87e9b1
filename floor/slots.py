"""What the floor did in each five minutes: sums that take back what they were given."""

from typing import TypeAlias

from floor.outcome import Outcome
from floor.sprint import MINUTE

SLOT_MS = 5 * MINUTE

Slot: TypeAlias = tuple[int, int, int, int]  # calls, doors, conversations, meetings
NOTHING: Slot = (0, 0, 0, 0)


def count(slots: dict[int, Slot], outcome: Outcome, sign: int) -> None:
    """By the true time, in slots of the day's own clock; an empty one is none."""
    number, n, effect = outcome.at // SLOT_MS, sign * outcome.times, outcome.effect
    calls, doors, talks, meetings = slots.get(number, NOTHING)
    calls += n
    if effect.pickup:
        doors += n * effect.door
        talks += n * effect.conversation
        meetings += n * effect.meeting
    after = (calls, doors, talks, meetings)
    if after == NOTHING:
        slots.pop(number, None)
    else:
        slots[number] = after
