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
FEWEST_KNOWN = 10  # outcomes whose conversation is known, before the floor's own figures weigh in


class Band(msgspec.Struct, frozen=True):
    """Conversations for one meeting: 10, 50 and 90 %."""

    low: int
    median: int
    high: int


@lru_cache(maxsize=256)
def band(talks: int, meetings: int) -> Band:
    """The posterior band after so many conversations and meetings."""
    won, lost = PRIOR_WON + meetings, PRIOR_LOST + talks - meetings
    return Band(*(round(1 / quantile(won, lost, q)) for q in (0.9, 0.5, 0.1)))


def none_in_ten(talks: int) -> int:
    """How often in ten there is no meeting after so many conversations, at the prior's rate."""
    return min(round(10 * (1 - PRIOR_RATE) ** talks), 10 if talks == 0 else 9)


def quantile(a: float, b: float, q: float) -> float:
    """The q-quantile of Beta(a, b), by bisection."""
    low, high = 0.0, 1.0
    for _ in range(60):
        middle = (low + high) / 2
        low, high = (middle, high) if below(a, b, middle) < q else (low, middle)
    return (low + high) / 2


def below(a: float, b: float, x: float) -> float:
    """P(Beta(a, b) ≤ x): the regularised incomplete beta, as its continued fraction (Lentz)."""
    if x <= 0 or x >= 1:
        return float(x >= 1)
    if x > (a + 1) / (a + b + 2):
        return 1 - below(b, a, 1 - x)
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b) + a * log(x) + b * log1p(-x)) / a
    return front / _fraction(a, b, x)


def _fraction(a: float, b: float, x: float) -> float:
    """The continued fraction's denominator, backwards from a depth that is ample here."""
    value = 1.0
    for depth in range(200, 0, -1):
        m = depth // 2
        if depth % 2:
            term = -(a + m) * (a + b + m) * x / ((a + 2 * m) * (a + 2 * m + 1))
        else:
            term = m * (b - m) * x / ((a + 2 * m - 1) * (a + 2 * m))
        value = 1 + term / value
    return value
