"""Teams: evenly drawn or picked, one common target, and nobody's own figures."""

from collections import Counter

import pytest
from hypothesis import given
from hypothesis import strategies as st

from floor import commands as c
from floor.games.teams.said import AllowPicking, ChooseTeam, DrawTeams, TeamsMet
from floor.games.teams.seen import TeamsShared
from floor.games.teams.street import team_of
from floor.lots import by_lot, in_company
from floor.reveal import REVEAL
from floor.sprint import MINUTE
from floor.views import lead, mine
from tests.floor.games.games import playing, seen, told
from tests.floor.play import HOST, Play, live, opened, rep

SIX = ("nadia", "karim", "jo", "sam", "lou", "max")


def teams(*reps: str, **rules: object) -> Play:
    return live(*reps, rules=playing("teams", **rules))


def doors(play: Play) -> list[int | None]:
    game = seen(play, "teams")
    assert isinstance(game, TeamsShared)
    return [side.doors for side in game.sides]


def test_whoever_comes_joins_the_smallest_team() -> None:
    play = teams(*SIX)
    assert list(team_of(play.state.tally).values()) == [1, 2, 1, 2, 1, 2]


def test_each_building_holds_the_doors_of_its_team_in_true_time() -> None:
    play = teams(*SIX)
    play.pass_(5 * MINUTE)
    play.tap("nadia", "refusal")
    play.tap("karim", "gatekeeper_block")
    play.tap("jo", "hung_up", late_by=4 * MINUTE)
    one, two = seen(play, "teams").sides
    assert (one.doors, two.doors) == (2, 1)
    assert [one.strip[::2], two.strip[::2]] == ["hr", "g"]


def test_the_average_is_per_player() -> None:
    play = teams(*SIX, "zoe")  # four against three
    play.tap("nadia", "meeting")
    play.tap("karim", "meeting")
    assert [side.players for side in seen(play, "teams").sides] == [4, 3]
    assert [side.average for side in seen(play, "teams").sides] == [50, 66]


def test_whoever_has_called_stays_since_two_steps_would_tell_their_doors() -> None:
    play = teams(*SIX, "zoe")
    play.must(ChooseTeam(2, "zoe"), HOST)
    tap = play.tap("zoe", "refusal")
    assert doors(play) == [0, 1]
    assert play.refused(ChooseTeam(1, "zoe"), HOST) == "phase"
    play.must(c.VoidOutcome(tap, "twice"), HOST)
    assert doors(play) == [0, 0]
    assert play.refused(ChooseTeam(1, "zoe"), HOST) == "phase"


def test_who_knocks_is_in_no_team_and_those_let_in_at_once_are_shared_out() -> None:
    play = teams("nadia", "karim", "jo", "sam", "lou")
    play.join("max", "zoe", "ali", via="code")
    assert [side.players for side in seen(play, "teams").sides] == [3, 2]
    assert doors(play) == [None, None], "a knock opens nobody's figures"
    play.must(c.Admit(("max", "zoe", "ali")))
    assert [side.players for side in seen(play, "teams").sides] == [4, 4]


def test_who_watches_or_is_erased_is_no_player_of_a_team() -> None:
    play = teams(*SIX, "zoe", "ali")
    play.must(c.ChooseMode("watching"), rep("nadia"))
    play.must(c.EraseRep("karim"), rep("karim"))
    assert [side.players for side in seen(play, "teams").sides] == [3, 3]


def test_who_is_let_in_again_comes_back_to_their_building() -> None:
    play = teams(*SIX)
    play.tap("nadia", "refusal")
    play.must(c.Remove(("nadia",)))
    play.join("zoe", "ali")
    play.must(c.Admit(("nadia",)))
    assert team_of(play.state.tally)["nadia"] == 1
    assert doors(play) == [1, 0]


def test_a_call_tapped_for_who_knocked_comes_along() -> None:
    play = teams(*SIX)
    play.join("zoe", via="code")
    tap = play.must(c.LogOutcome("refusal", rep="zoe"), HOST)
    assert doors(play) == [0, 0]
    play.must(c.Admit(("zoe",)))
    assert doors(play) == [1, 0]
    play.must(c.VoidOutcome(tap, "twice"), HOST)
    assert doors(play) == [0, 0]


def test_the_common_target_is_told_once() -> None:
    play = teams(*SIX, goal_doors=2)
    tap = play.tap("nadia", "refusal")
    play.tap("karim", "refusal")
    assert told(play) == [TeamsMet(doors=2)]
    play.must(c.VoidOutcome(tap, "twice"), HOST)
    play.tap("nadia", "refusal")
    assert len(told(play)) == 1


def test_behind_the_shutters_no_team_has_a_figure() -> None:
    play = teams(*SIX)
    play.tap("nadia", "refusal")
    play.must(c.Freeze())
    assert doors(play) == [None, None]
    play.must(c.Close())
    play.must(c.Reveal(len(REVEAL)))
    assert doors(play) == [1, 0]


def test_reps_pick_in_the_lobby_when_the_host_lets_them() -> None:
    play = opened(playing("teams"))
    play.join(*SIX)
    assert play.refused(ChooseTeam(1), rep("karim")) == "phase"
    assert play.refused(AllowPicking(True), rep("karim")) == "forbidden"
    play.must(AllowPicking(True))
    play.must(ChooseTeam(1), rep("karim"))
    assert team_of(play.state.tally)["karim"] == 1
    play.must(c.Start())
    assert play.refused(ChooseTeam(2), rep("karim")) == "phase"
    play.must(ChooseTeam(2, "karim"), HOST)


def test_the_host_draws_anew_and_everybody_has_a_team() -> None:
    play = opened(playing("teams", picked=True))
    play.join(*SIX)
    for who in SIX:
        play.must(ChooseTeam(1), rep(who))
    play.must(DrawTeams())
    assert Counter(team_of(play.state.tally).values()) == {1: 3, 2: 3}
    assert play.refused(ChooseTeam(1), rep("karim")) == "phase", "drawn is drawn"


def test_nobody_starts_in_a_team_alone() -> None:
    play = opened(playing("teams", picked=True))
    play.join(*SIX)
    for who in SIX:
        play.must(ChooseTeam(2 if who == "max" else 1), rep(who))
    play.must(c.Start())
    assert Counter(team_of(play.state.tally).values()) == {1: 4, 2: 2}


def test_who_comes_late_is_not_alone_either() -> None:
    play = teams("nadia", "karim")
    assert Counter(team_of(play.state.tally).values()) == {1: 2}
    play.join("late")
    assert team_of(play.state.tally)["late"] == 1


def test_one_sees_ones_own_team_and_the_host_sees_all() -> None:
    play = teams(*SIX)
    own = mine.project(play.state, "karim")
    assert own is not None
    assert own.games["teams"].team == 2  # type: ignore[attr-defined]
    members = lead.project(play.state).games["teams"].members  # type: ignore[attr-defined]
    assert [one.team for one in members] == [1, 2, 1, 2, 1, 2]


@pytest.mark.parametrize("game", ["together", "bingo"])
def test_no_team_is_chosen_where_none_is_played(game: str) -> None:
    play = opened(playing(game))
    play.join("nadia")
    assert play.refused(ChooseTeam(1, "nadia"), HOST) == "bad"


@given(st.integers(1, 30), st.integers(2, 4), st.text())
def test_a_draw_is_even(people: int, count: int, seed: str) -> None:
    drawn = Counter(
        team for _, team in by_lot(map(str, range(people)), tuple(range(1, count + 1)), seed)
    )
    sizes = [drawn[team] for team in range(1, count + 1)]
    assert sum(sizes) == people
    assert max(sizes) - min(sizes) <= 1


@given(st.lists(st.integers(0, 6), min_size=2, max_size=4))
def test_whoever_stood_alone_has_company(sizes: list[int]) -> None:
    members = {n: [f"{n}.{m}" for m in range(size)] for n, size in enumerate(sizes, 1)}
    after = {who: team for team, reps in members.items() for who in reps} | dict(
        in_company(members)
    )
    found = Counter(after.values())
    assert len(after) == sum(sizes), "nobody is lost"
    assert 1 not in found.values() or len(after) == 1
