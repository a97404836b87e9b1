from hypothesis import given
from hypothesis import strategies as st

from floor import commands as c
from floor.leaderboard import FEWEST_PLAYERS, MOST_SHOWN, Standing, rank, shown
from floor.scoring import Score
from floor.sheet import Sheet
from floor.views import mine, shared
from tests.floor.play import HOST, MINUTE, live, rep


def _floor(points: list[int]) -> list[Sheet]:
    return [
        Sheet(rep=f"r{i}", mode="ranking", status="admitted", via="qr", score=Score(p))
        for i, p in enumerate(points)
    ]


def test_equal_points_share_a_rank() -> None:
    ranks = [(s.rank, s.points) for s in rank(_floor([5, 9, 7, 7]))]
    assert ranks == [(1, 9), (2, 7), (2, 7), (4, 5)]


@given(st.lists(st.integers(0, 12), max_size=30))
def test_a_rank_is_one_more_than_how_many_are_better(points: list[int]) -> None:
    for standing in rank(_floor(points)):
        assert standing.rank == 1 + sum(p > standing.points for p in points)
        assert standing.tied == sum(p == standing.points for p in points) - 1


@given(st.lists(st.integers(0, 6), max_size=30))
def test_no_wall_shows_a_last_place(points: list[int]) -> None:
    players = len(points)
    standings = rank(_floor(points))
    seen = shown(standings, players)
    assert seen == standings[: len(seen)]
    assert len(seen) <= max(players // 3, players // 2)
    if players < FEWEST_PLAYERS or len(standings) < 3:
        assert not seen
    if seen and len(seen) < len(standings):
        assert seen[-1].rank < standings[len(seen)].rank, "a tie was cut in two"
    untied = len({s.points for s in standings}) == len(standings)
    if untied:
        assert len(seen) <= min(players // 3, MOST_SHOWN)


def test_a_tie_that_would_show_half_the_floor_is_left_out() -> None:
    tied = [Standing(1, "a", 9, 0), *(Standing(2, r, 5, 3) for r in "bcde")]
    assert [s.rep for s in shown(tied, 6)] == ["a"]
    assert [s.rep for s in shown(tied, 12)] == ["a", "b", "c", "d", "e"]


def test_only_who_chose_the_ranking_is_ranked() -> None:
    play = live("nadia", "karim", "jo", "sam")
    play.join("lou", mode="team")
    for who in ("nadia", "karim", "jo", "lou"):
        play.tap(who, "meeting")
    assert {s.rep for s in rank(play.state.tally.sheets.values())} == {"nadia", "karim", "jo"}


def test_dials_without_an_answer_are_capped_by_the_hour() -> None:
    play = live("nadia")
    for _ in range(6):
        play.tap("nadia", "no_answer", times=5)
    assert play.points("nadia") == 20
    play.tap("nadia", "refusal", talked=False)
    assert play.points("nadia") == 25


def test_a_late_tap_from_before_the_freeze_still_moves_the_frozen_rank() -> None:
    play = live("nadia", "karim", "jo", "sam")
    play.tap("nadia", "refusal", talked=True)
    play.pass_(5 * MINUTE)
    play.must(c.Freeze(), HOST)
    play.pass_(MINUTE)
    play.tap("karim", "meeting", talked=True)
    late = mine.project(play.state, "karim")
    assert late is not None
    assert late.rank == 0, "a meeting after the freeze is behind the shutters"
    play.tap("karim", "meeting", late_by=3 * MINUTE)
    moved = mine.project(play.state, "karim")
    assert moved is not None
    assert moved.rank == 1
    assert shared.project(play.state).ranks == ()


def test_what_was_undone_before_the_freeze_is_in_no_frozen_rank() -> None:
    play = live("nadia", "karim", "jo", "sam")
    play.must(c.RetractOutcome(play.tap("nadia", "meeting")), rep("nadia"))
    play.tap("karim", "refusal", talked=True)
    play.pass_(5 * MINUTE)
    play.must(c.Freeze(), HOST)
    ranks = {name: mine.project(play.state, name) for name in ("nadia", "karim")}
    assert {name: one and one.rank for name, one in ranks.items()} == {"nadia": 0, "karim": 1}
