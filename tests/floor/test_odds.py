import pytest

from floor.odds import band, below, none_in_ten, quantile


@pytest.mark.parametrize(
    ("talks", "meetings", "low", "median", "high"),
    [(0, 0, 10, 25, 99), (20, 0, 16, 42, 167), (20, 1, 11, 23, 60), (40, 2, 12, 22, 49),
     (100, 5, 13, 21, 36)],
)  # fmt: skip
def test_bands_are_the_published_ones(
    talks: int, meetings: int, low: int, median: int, high: int
) -> None:
    """The exact bands, 48.3 and 36.4 among them, are within one of the published roundings."""
    found = band(talks, meetings)
    assert abs(found.low - low) <= 1
    assert abs(found.median - median) <= 1
    assert abs(found.high - high) <= 1


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
