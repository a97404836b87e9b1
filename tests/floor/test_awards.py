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
