"""Together: landings by what the sprint expects."""

import msgspec
import pytest

from floor import commands as c
from floor.games.together import TogetherShared
from floor.messages import Milestone
from tests.floor.games.games import playing, seen
from tests.floor.play import HOST, Play, live


def floor(doors: int, expected: int = 24) -> Play:
    rules = msgspec.structs.replace(playing("together"), expected_doors=expected)
    play = live("nadia", "karim", rules=rules)
    for n in range(doors):
        play.tap(("nadia", "karim")[n % 2], "refusal")
    return play


@pytest.mark.parametrize(
    ("doors", "landing", "following"),
    [
        (0, 0, 6),
        (5, 0, 6),
        (6, 250, 12),
        (17, 500, 18),
        (23, 750, 24),
        (24, 1000, 0),
        (30, 1000, 0),
    ],
)
def test_landings_are_quarters_of_the_expected_doors(
    doors: int, landing: int, following: int
) -> None:
    assert seen(floor(doors), "together") == TogetherShared(landing=landing, next=following)


def test_a_void_takes_the_landing_back_silently_and_it_is_told_once() -> None:
    play = floor(5)
    tap = play.tap("nadia", "refusal")
    assert [m.per_mille for m in play.heard if isinstance(m, Milestone)] == [250]
    play.must(c.VoidOutcome(tap, "twice"), HOST)
    assert seen(play, "together").landing == 0
    play.tap("nadia", "refusal")
    assert [m.per_mille for m in play.heard if isinstance(m, Milestone)] == [250]
