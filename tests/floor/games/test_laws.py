"""Laws of every game: arrival order, voids and late taps change nothing of what is seen."""

from collections.abc import Callable
from copy import deepcopy

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from floor import commands as c
from floor.asides import Asides, put
from floor.awards import held
from floor.gamebox import GAMES, MAIN
from floor.games.bingo import draw
from floor.kind import KINDS
from floor.sprint import MINUTE
from floor.state import replay
from floor.views import lead, mine, shared
from tests.floor.games.games import playing
from tests.floor.play import HOST, Play, live, rep

REPS = ("nadia", "karim", "jo", "sam", "lou", "max")
CODES = tuple(KINDS)
SQUARES = draw(7)

# Who, what, how long ago, and what was said if it was a no.
calls = st.lists(
    st.tuples(
        st.sampled_from(REPS),
        st.sampled_from((*CODES, "refusal", "refusal", "meeting")),
        st.integers(0, 40 * MINUTE),
        st.sampled_from((None, *SQUARES)),
    ),
    max_size=30,
    unique_by=lambda call: call[2],  # equal times: the log decides
)
Call = tuple[str, str, int, str | None]
games = st.sampled_from(MAIN)


def make(play: Play, call: Call) -> str:
    who, kind, late_by, objection = call
    tap = play.tap(who, kind, late_by=late_by)
    if objection and KINDS[kind].head in ("no", "do_not_call"):
        play.must(c.NoteObjection(tap, objection), rep(who))
    return tap


def floor(game: str, chosen: list[Call]) -> Play:
    play = live(*REPS, rules=playing(game, "refusal"))
    play.now += 40 * MINUTE
    for call in chosen:
        make(play, call)
    return play


def seen(play: Play) -> object:
    """What each view shows of the games, the milestones' base and the awards."""
    state = play.state
    own = [mine.project(state, who).games for who in REPS]  # type: ignore[union-attr]
    board = shared.project(state)
    return (
        msgspec.to_builtins(
            (board.games, board.strip, board.ranks, lead.project(state).games, own)
        ),
        held(state.tally),
    )


@given(games, calls, st.randoms(use_true_random=False))
@settings(max_examples=60, deadline=None)
def test_any_order_of_arrival_shows_the_same_game(game, chosen, random) -> None:  # type: ignore[no-untyped-def]
    shuffled = list(chosen)
    random.shuffle(shuffled)
    assert seen(floor(game, chosen)) == seen(floor(game, shuffled))


@given(games, calls, calls)
@settings(max_examples=60, deadline=None)
def test_voided_calls_leave_no_trace_in_any_game(game, kept, voided) -> None:  # type: ignore[no-untyped-def]
    """No square, no milestone, no award, no door in a building; and no moment says so."""
    ages = {call[2] for call in kept}
    play = floor(game, kept)
    clean = seen(play)
    taps = [make(play, call) for call in voided if call[2] not in ages]
    told = len(play.heard)
    for number, tap in enumerate(taps):
        who = play.outcome(tap).rep
        by_host = (c.VoidOutcome(tap, "twice"), HOST)
        play.must(*(by_host if number % 2 else (c.RetractOutcome(tap), rep(who))))
    assert seen(play) == clean
    assert len(play.heard) == told


@given(games, calls, st.integers(0, 29))
@settings(max_examples=40, deadline=None)
def test_a_rep_who_is_removed_and_comes_back_changes_nothing(game, chosen, which) -> None:  # type: ignore[no-untyped-def]
    play = floor(game, chosen)
    before, who = seen(play), REPS[which % len(REPS)]
    play.must(c.Remove((who,)))
    play.must(c.Admit((who,)))
    assert seen(play) == before


@given(games, calls)
@settings(max_examples=40, deadline=None)
def test_a_replayed_log_shows_the_game_that_was_played(game, chosen) -> None:  # type: ignore[no-untyped-def]
    play = floor(game, chosen)
    beside = Asides()
    for change in play.asides:
        beside = put(beside, change)
    assert replay(play.log, beside) == play.state


@pytest.mark.parametrize("game", MAIN)
def test_applying_an_entry_changes_no_earlier_game(game: str) -> None:
    play = floor(game, [(who, "refusal", n, SQUARES[n]) for n, who in enumerate(REPS)])
    acts: tuple[Callable[[], object], ...] = (
        lambda: make(play, ("jo", "refusal", 1, SQUARES[8])),
        lambda: play.must(c.Remove(("jo",)), HOST),
    )
    for act in acts:
        before, kept = play.state, deepcopy(play.state)
        act()
        assert before == kept


def test_after_the_freeze_no_game_tells_who_called() -> None:
    for game in GAMES:
        boards = []
        for who in ("nadia", "karim"):
            main, extras = (game, ()) if game in MAIN else ("together", (game,))
            play = live(*REPS, rules=playing(main, *extras))
            play.must(c.Freeze())
            play.pass_(1)
            for _ in range(3):
                play.tap(who, "meeting", rung=True)
            boards.append((shared.project(play.state).games, play.heard))
        assert boards[0] == boards[1], game
