from floor import commands as c
from floor.echo import card, nth, window_ms
from floor.sprint import MINUTE
from tests.floor.play import HOST, live, rep

FLOOR = ("nadia", "karim", "jo", "sam", "lou", "bo")


def test_the_window_narrows_as_the_floor_grows() -> None:
    assert window_ms(3) == 30 * MINUTE
    assert window_ms(6) == 7.5 * MINUTE
    assert window_ms(12) < 2 * MINUTE
    assert window_ms(30) == 18_000


def test_two_same_doors_near_each_other_make_a_card() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "gatekeeper_block")
    play.pass_(3 * MINUTE)
    play.tap("karim", "gatekeeper_block")
    found = card(play.state.tally.board, 6)
    assert found is not None
    assert (found.head, found.count, found.at) == ("front_desk", 2, play.now)


def test_two_far_apart_make_none_and_a_late_tap_between_them_does() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "hung_up")
    play.pass_(12 * MINUTE)
    play.tap("karim", "hung_up")
    assert card(play.state.tally.board, 6) is None
    play.tap("jo", "hung_up", late_by=6 * MINUTE)
    found = card(play.state.tally.board, 6)
    assert found is not None
    assert found.count == 3


def test_a_void_takes_its_card_back() -> None:
    play = live(*FLOOR)
    play.tap("nadia", "refusal")
    second = play.tap("karim", "refusal")
    assert card(play.state.tally.board, 6) is not None
    play.must(c.VoidOutcome(second, "twice"), HOST)
    assert card(play.state.tally.board, 6) is None


def test_the_objection_is_told_only_when_it_is_the_same() -> None:
    play = live(*FLOOR)
    for who, words in (("nadia", "equipped"), ("karim", "no_time"), ("jo", "equipped")):
        call = play.tap(who, "refusal")
        play.must(c.NoteObjection(call, words), rep(who))
        play.pass_(1000)
    found = card(play.state.tally.board, 6)
    assert found is not None
    assert found.objection == "equipped"


def test_a_rep_learns_which_door_of_the_floor_it_was() -> None:
    play = live(*FLOOR)
    for who in FLOOR[:3]:
        play.tap(who, "gatekeeper_block")
        play.pass_(1000)
    last = play.tap("sam", "gatekeeper_block")
    play.pass_(1000)
    play.tap("bo", "gatekeeper_block")
    assert nth(play.state.tally.board, play.outcome(last)) == 4
