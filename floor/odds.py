"""Honest odds: ranges with their source, never a promise.

Prior for meetings per conversation: Beta(1.5, 28.5), mean 5 %, weight 30, around the published
4.6 % (Belkins 2025) and 4.82 % (Cognism 2024). Calls are independent: nothing here is "to go".
"""

from functools import lru_cache
from math import exp, lgamma, log, log1p

import msgspec

PRIOR_WON = 1.5
PRIOR_LOST = 28.5
PRIOR_RATE = PRIOR_WON / (PRIOR_WON + PRIOR_LOST)
MOST_STEPS = 200
EXACT = 1e-12
FEWEST_KNOWN = 10  # outcomes whose conversation is known, before the floor's own figures weigh in


class Band(msgspec.Struct, frozen=True):
    """Conversations for one meeting: 10, 50 and 90 %."""

    low: int
    median: int
    high: int


@lru_cache(maxsize=256)
def band(talks: int, meetings: int) -> Band:
    """The posterior band after so many conversations and meetings, to the nearest. Fourteen of the
    fifteen published figures are these; the last, 49 after 2 in 40, is 48.3."""
    won, lost = PRIOR_WON + meetings, PRIOR_LOST + talks - meetings
    return Band(*(round(1 / quantile(won, lost, q)) for q in (0.9, 0.5, 0.1)))


def none_in_ten(talks: int) -> int:
    """How often in ten there is no meeting after so many conversations, at the prior's rate."""
    return min(round(10 * (1 - PRIOR_RATE) ** talks), 10 if talks == 0 else 9)


def quantile(a: float, b: float, q: float) -> float:
    """The q-quantile of Beta(a, b): Newton's steps, halved where one would leave what is known."""
    low, high, x = 0.0, 1.0, a / (a + b)
    for _ in range(MOST_STEPS):
        miss, slope = below(a, b, x) - q, density(a, b, x)
        low, high = (x, high) if miss < 0 else (low, x)
        there = x - miss / slope if slope else low
        if not low < there < high:
            there = (low + high) / 2
        if abs(there - x) <= EXACT * x:
            return there
        x = there
    return x


def density(a: float, b: float, x: float) -> float:
    front = lgamma(a + b) - lgamma(a) - lgamma(b)
    return exp(front + (a - 1) * log(x) + (b - 1) * log1p(-x))


def below(a: float, b: float, x: float) -> float:
    """P(Beta(a, b) ≤ x): the regularised incomplete beta, as its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - below(b, a, 1 - x)
    return density(a, b, x) * x * (1 - x) / a * _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    """Forwards until it stands still: a wall waits for it at each conversation."""
    c, d = 1.0, 1 / (1 - (a + b) * x / (a + 1))
    value = d
    for m in range(1, MOST_STEPS):
        odd, even = a + 2 * m - 1, a + 2 * m
        for term in (
            m * (b - m) * x / (odd * even),
            -(a + m) * (a + b + m) * x / (even * (even + 1)),
        ):
            c, d = 1 + term / c, 1 / (1 + term * d)
            value *= c * d
        if abs(c * d - 1) < EXACT:
            break
    return value
