import pytest

from floor.odds import band, below, none_in_ten, quantile

# As published in PRODUCT.md: conversations for one meeting, 10, 50 and 90 %.
PUBLISHED = {
    (0, 0): (10, 25, 99),
    (20, 0): (16, 42, 167),
    (20, 1): (11, 23, 60),
    (40, 2): (12, 22, 49),
    (100, 5): (13, 21, 36),
}
# The one slip among fifteen: 48.3 is 48, as 36.4 is 36 and 60.4 is 60; no rounding gives both.
SLIP = {(40, 2): (12, 22, 48)}


@pytest.mark.parametrize(("talks", "meetings"), list(PUBLISHED))
def test_bands_are_the_published_ones(talks: int, meetings: int) -> None:
    found = band(talks, meetings)
    said = (PUBLISHED | SLIP)[talks, meetings]
    assert (found.low, found.median, found.high) == said


def test_the_published_slip_is_one_conversation_wide() -> None:
    assert 1 / quantile(1.5 + 2, 28.5 + 38, 0.1) == pytest.approx(48.32, abs=0.01)


@pytest.mark.parametrize(
    ("talks", "in_ten"), [(1, 9), (3, 9), (10, 6), (20, 4), (30, 2), (45, 1), (60, 0)]
)
def test_chance_of_no_meeting_at_five_per_cent(talks: int, in_ten: int) -> None:
    assert none_in_ten(talks) == in_ten


def test_after_one_talk_no_meeting_is_not_certain() -> None:
    assert none_in_ten(0) == 10
    assert none_in_ten(1) == 9


@pytest.mark.parametrize("x", [0.01, 0.05, 0.2, 0.5, 0.9])
def test_the_incomplete_beta_agrees_with_a_sum_of_rectangles(x: float) -> None:
    from math import exp, lgamma

    a, b, n = 3.5, 28.5, 20_000
    front = exp(lgamma(a + b) - lgamma(a) - lgamma(b))
    rectangles = sum(
        ((i + 0.5) * x / n) ** (a - 1) * (1 - (i + 0.5) * x / n) ** (b - 1) for i in range(n)
    )
    assert below(a, b, x) == pytest.approx(front * rectangles * x / n, abs=1e-4)


def test_a_quantile_inverts_the_distribution() -> None:
    assert below(1.5, 28.5, quantile(1.5, 28.5, 0.3)) == pytest.approx(0.3)
