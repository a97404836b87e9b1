"""The pulse after the gong: two questions to everybody, told as the team's or not at all."""

from collections import Counter

import msgspec

FEWEST = 5  # answers before any is told, and each time: one more alone would be somebody's
ENERGY, AGAIN = "energy", "again"


class Pulse(msgspec.Struct, frozen=True, kw_only=True):
    """`energy`, 1 to 5, in tenths on average; `again`: how many would; of `answers`. All 0 while
    there are fewer than five."""

    answers: int = 0
    energy: int = 0
    again: int = 0


def told(counts: Counter[tuple[str, int]]) -> Pulse:
    energies = {answer: n for (question, answer), n in counts.items() if question == ENERGY}
    answers = sum(energies.values())
    if answers < FEWEST:
        return Pulse()
    total = sum(answer * n for answer, n in energies.items())
    return Pulse(answers=answers, energy=round(10 * total / answers), again=counts[AGAIN, 1])
