from floor import commands as c
from floor.awards import held
from tests.floor.play import HOST, live


def test_a_void_takes_an_award_back_without_a_word() -> None:
    play = live("nadia", "karim")
    doors = [play.tap("nadia", "refusal") for _ in range(5)]
    play.tap("nadia", "interested")
    meeting = play.tap("karim", "meeting", rung=True)
    assert {one.code for one in held(play.state.tally)} == {"first_meeting", "comeback"}
    play.heard.clear()
    for call in (doors[2], meeting):
        play.must(c.VoidOutcome(call, "twice"), HOST)
    assert held(play.state.tally) == ()
    assert play.heard == []


def test_who_reached_somebody_between_the_doors_has_not_come_back() -> None:
    play = live("nadia", "karim")
    for kind in (*["refusal"] * 3, "gatekeeper_absent", *["refusal"] * 2, "interested"):
        play.tap("nadia", kind)
    for kind in (*["refusal"] * 3, "voicemail", *["refusal"] * 2, "interested"):
        play.tap("karim", kind)
    assert [(one.code, one.rep) for one in held(play.state.tally)] == [("comeback", "karim")]
