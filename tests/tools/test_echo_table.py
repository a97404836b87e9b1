"""The simulation that the docs' table comes from, in its small form."""

import re
from pathlib import Path

from tools.echo_table import cards, cells

PAGE = Path(__file__).parents[2] / "docs" / "echo.md"


def test_a_seed_tells_the_same_sprint_again() -> None:
    assert cards(3, 60, "7") == cards(3, 60, "7")
    assert cards(3, 60, "7") != cards(3, 60, "8")


def test_the_echo_beats_on_three_reps_and_on_twelve() -> None:
    small, large = cells((3, 12), (60,), 12)
    assert 2 <= small.hourly <= 9
    assert 3 <= large.hourly <= 8
    assert large.same == large.hourly, "landings are for small floors"
    assert small.same < small.hourly


def test_the_published_table_keeps_to_three_to_eight_an_hour() -> None:
    table = PAGE.read_text(encoding="utf-8")
    rows = re.findall(r"^\| (\d+) \| (\d+ \w+) \| ([\d.]+) \|", table, re.MULTILINE)
    assert len(rows) == 20
    assert all(3 <= float(hourly) <= 8 for _, _, hourly in rows)
