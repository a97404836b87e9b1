from floor import commands as c
from floor.messages import Milestone
from floor.state import replay
from floor.views import mine, shared
from tests.floor.play import HOST, live, rep


def test_a_correction_is_an_event_with_who_and_why_and_the_rep_is_told() -> None:
    play = live("nadia")
    call = play.tap("nadia", "meeting", rung=True)
    play.must(c.CorrectOutcome(call, "callback", talked=True, reason="not_dated"), HOST)
    view = mine.project(play.state, "nadia")
    assert view is not None
    line = view.lines[0]
    assert (line.kind, line.fixed_by, line.reason) == ("callback", "host", "not_dated")
    assert view.fixed == call
    assert play.points("nadia") == 8
    assert play.state.tally.board.strip == ""


def test_undo_and_corrections_are_lines_of_their_own_and_change_none() -> None:
    """G15: who, when and why; without the line, all is as it was."""
    play = live("nadia")
    call, other = play.tap("nadia", "refusal"), play.tap("nadia", "refusal")
    changes = (
        (c.RetractOutcome(other), rep("nadia"), ""),
        (c.CorrectOutcome(call, "callback", reason="not_dated"), HOST, "not_dated"),
        (c.VoidOutcome(call, "twice"), HOST, "twice"),
    )
    for command, by, why in changes:
        before, lines, play.now = play.state.tally, list(play.log), play.now + 1_000
        play.must(command, by)
        *earlier, line = play.log
        assert (earlier, line.by, line.at) == (lines, by, play.now)
        assert getattr(line.event, "reason", "") == why
        assert replay(earlier).tally == before != play.state.tally


def test_a_voided_call_is_struck_through_and_can_come_back() -> None:
    play = live("nadia")
    call = play.tap("nadia", "refusal")
    play.must(c.VoidOutcome(call, "twice"), HOST)
    view = mine.project(play.state, "nadia")
    assert view is not None
    assert (view.lines[0].ended_by, view.points) == ("host", 0)
    assert play.refused(c.CorrectOutcome(call, "refusal"), rep("nadia")) == "unknown_outcome"
    play.must(c.CorrectOutcome(call, "refusal", reason="agreed"), HOST)
    assert play.outcome(call).standing


def test_a_milestone_sounds_once_though_its_door_was_voided() -> None:
    play = live("nadia")
    play.tap("nadia", "refusal")
    call = play.tap("nadia", "refusal")
    play.must(c.VoidOutcome(call, "twice"), HOST)
    play.tap("nadia", "refusal")
    assert [m.per_mille for m in play.heard if isinstance(m, Milestone)] == [250]
    assert shared.project(play.state).totals.doors == 2


def test_a_tick_on_the_chip_makes_a_refusal_a_conversation() -> None:
    play = live("nadia")
    call = play.tap("nadia", "refusal")
    assert play.points("nadia") == 5
    play.must(c.RefineOutcome(call, "refusal", talked=True), rep("nadia"))
    assert play.points("nadia") == 8
    assert play.state.tally.board.strip[0] == "a"


def test_an_opposition_scores_as_any_refusal() -> None:
    play = live("nadia", "karim")
    play.tap("nadia", "opposition", talked=True)
    play.tap("karim", "refusal", talked=True)
    assert play.points("nadia") == play.points("karim") == 8


def test_undoing_twice_is_harmless() -> None:
    play = live("nadia")
    call = play.tap("nadia", "refusal")
    play.must(c.VoidOutcome(call, "twice"), HOST)
    play.must(c.RetractOutcome(call), rep("nadia"))
    assert play.outcome(call).ended_by == "host"
