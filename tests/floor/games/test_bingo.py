"""Bingo: nine objections for the whole floor."""

from collections import Counter

import pytest

from floor import commands as c
from floor.games.bingo import DRAWN, LINES, BingoLine, draw
from floor.objection import OBJECTIONS
from tests.floor.games.games import playing, seen, told
from tests.floor.play import HOST, Play, live, rep

# Of the seed 7: a sprint that is replayed in years must show the same squares.
FOR_EVER = (
    "call_later",
    "no_canvassing",
    "too_expensive",
    "bad_experience",
    "no_time",
    "under_contract",
    "think",
    "equipped",
    "no_need",
)
REPS = ("nadia", "karim", "jo", "sam")


def hear(play: Play, who: str, objection: str) -> str:
    tap = play.tap(who, "refusal")
    play.must(c.NoteObjection(tap, objection), rep(who))
    return tap


def bingo() -> Play:
    return live(*REPS, rules=playing("bingo"))


def test_the_same_seed_draws_the_same_nine_for_ever() -> None:
    assert draw(7) == FOR_EVER
    assert len({draw(seed) for seed in range(50)}) > 45


@pytest.mark.parametrize("seed", range(20))
def test_nine_squares_of_which_the_frequent_families_have_most(seed: int) -> None:
    squares = draw(seed)
    assert len(set(squares)) == 9
    assert Counter(OBJECTIONS[code] for code in squares) == DRAWN


def test_a_square_fills_when_anybody_is_told_it() -> None:
    play = bingo()
    square = draw(7)[4]
    hear(play, "jo", square)
    assert [s.objection for s in seen(play, "bingo").squares if s.met] == [square]


def test_a_line_is_told_once_and_a_void_takes_it_back_silently() -> None:
    play = bingo()
    first = [hear(play, who, draw(7)[at]) for who, at in zip(REPS, LINES[0], strict=False)]
    assert told(play) == [BingoLine(line=0, lines=1)]
    play.must(c.VoidOutcome(first[1], "twice"), HOST)
    assert seen(play, "bingo").lines == ()
    hear(play, "sam", draw(7)[LINES[0][1]])
    assert seen(play, "bingo").lines == (0,)
    assert len(told(play)) == 1, "told once"


def test_another_objection_moves_the_square_with_it() -> None:
    play = bingo()
    tap = hear(play, "jo", draw(7)[0])
    play.must(c.NoteObjection(tap, draw(7)[1]), rep("jo"))
    assert [s.met for s in seen(play, "bingo").squares[:2]] == [0, 1]
