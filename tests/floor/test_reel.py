"""A sprint played again shows what its walls showed, and nothing that they would not show today."""

from typing import Any

import msgspec

from floor import commands as c
from floor.preset import prepare
from floor.reel import REST_MS, Reel, reel
from floor.sprint import MINUTE, Round
from floor.state import replay
from floor.views import shared
from floor.views.diff import patch
from tests.floor.play import HOST, Play, live, rep

REPS = ("jo", "sam", "lou", "bo")


def film(play: Play) -> Reel:
    found = reel(play.log, play.state)
    assert found is not None
    return found


def pictures(found: Reel) -> list[Any]:
    """Every picture, whole."""
    shown = [found.first]
    for one in found.pictures:
        shown.append(patch(shown[-1], one.ops))
    return shown


def played(*, freeze: bool = True) -> Play:
    rules = msgspec.structs.replace(prepare("short", 5), freeze=freeze)
    play = live(*REPS, rules=rules)
    for n in range(12):
        for who in REPS[: 1 + n % 4]:
            play.tap(who, "meeting" if n == 3 else "refusal", rung=n == 3)
        play.pass_(MINUTE)
    return play


def ended(play: Play) -> Play:
    play.pass_(60 * MINUTE)
    return play


def test_each_picture_is_what_the_wall_showed_at_that_line_of_the_log() -> None:
    play = ended(played())
    heads = range(1, len(play.log) + 1)
    known = [replay(play.log[:head], play.state.asides) for head in heads]
    walls = [msgspec.to_builtins(shared.project(state)) for state in known]
    gong = next(n for n, state in enumerate(known) if state.tally.clock.phase == "closed")
    shown = pictures(film(play))
    assert all(picture in walls[:gong] for picture in shown)
    assert shown[-1] == walls[gong - 1]
    assert len(shown) > 10


def test_a_frozen_board_stays_frozen_in_the_replay() -> None:
    play = ended(played())
    play.must(c.Reveal(8))
    assert shared.project(play.state).ranks, "today it is unveiled"
    shown = pictures(film(play))
    frozen = [state for state in shown if state["when"]["frozen_at"] is not None]
    assert frozen
    assert all(
        not state["ranks"] and not any(o["name"] for o in state["opened"]) for state in frozen
    )
    assert any(state["ranks"] for state in shown), "before the freeze it was open"


def test_who_left_the_ranking_or_the_floor_is_in_no_picture() -> None:
    for leave in (c.ChooseMode("team"), c.EraseRep("jo")):
        play = played(freeze=False)
        assert "Jo" in str(
            [state["opened"] for state in pictures(film(ended(played(freeze=False))))]
        )
        play.must(leave, rep("jo"))
        told = str(pictures(film(ended(play))))
        assert "Jo" not in told
        assert "Sam" in told


def test_who_is_in_the_ranking_today_is_unnamed_while_they_were_not() -> None:
    play = live(*REPS, mode="team")
    play.tap("jo", "refusal")
    play.pass_(MINUTE)
    play.must(c.ChooseMode("ranking"), rep("jo"))
    play.pass_(MINUTE)
    shown = pictures(film(ended(play)))
    early = [state for state in shown if state["ranked"] == 0 and state["pulses"]]
    assert early
    assert "Jo" not in str(early)


def test_a_lunch_is_a_minute_of_the_replay() -> None:
    rounds = (Round(10 * MINUTE, 60 * MINUTE), Round(10 * MINUTE))
    play = live(*REPS, rules=msgspec.structs.replace(prepare("short", 5), rounds=rounds))
    play.tap("jo", "refusal")
    play.pass_(30 * MINUTE)
    play.tap("sam", "refusal")
    play.pass_(45 * MINUTE)
    play.tap("lou", "refusal")
    found = film(ended(play))
    assert found.length_ms == 20 * MINUTE + REST_MS
    assert [one.t for one in found.pictures] == sorted(one.t for one in found.pictures)
    assert found.pictures[-1].t <= found.length_ms


def test_it_plays_after_the_gong_alone() -> None:
    play = played()
    assert reel(play.log, play.state) is None
    assert play.refused(c.ShowReplay(30), rep("jo")) == "forbidden"
    assert play.refused(c.ShowReplay(30), HOST) == "phase"
    ended(play)
    before = play.state.tally.hash
    play.must(c.ShowReplay(30))
    shown = shared.project(play.state).replay
    assert shown is not None and (shown.at, shown.speed) == (play.now, 30)
    assert play.refused(c.ShowReplay(5), HOST) == "bad"
    play.must(c.ShowReplay(0))
    assert shared.project(play.state).replay is None
    assert play.state.tally.hash == before
