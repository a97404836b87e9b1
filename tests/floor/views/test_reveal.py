"""The reveal passes over what has nothing to show: never the total, the steps, the hats."""

from floor import commands as c
from floor.views import shape, shared
from tests.floor.play import Play, live, rep


def curtain(play: Play) -> shape.Curtain:
    play.must(c.Close())
    play.must(c.Reveal(1))
    found = shared.project(play.state).reveal
    assert found is not None
    return found


def test_a_sprint_in_which_nobody_picked_up_has_four_pages() -> None:
    play = live("ada", "bob")
    play.tap("ada", "no_answer")
    assert curtain(play).bare == ("doors", "timeline", "heard", "podium")


def test_a_floor_with_doors_objections_and_ranks_has_them_all() -> None:
    play = live("ada", "bob", "cleo", "dan")
    for who in ("ada", "ada", "bob", "cleo"):
        key = play.tap(who, "refusal")
        play.must(c.NoteObjection(key, "no_time"), rep(who))
    assert curtain(play).bare == ()


def test_what_is_voided_after_the_gong_leaves_its_page_bare() -> None:
    play = live("ada", "bob")
    key = play.tap("ada", "refusal")
    assert "doors" not in curtain(play).bare
    play.must(c.RetractOutcome(key), rep("ada"))
    found = shared.project(play.state).reveal
    assert found is not None and "doors" in found.bare
