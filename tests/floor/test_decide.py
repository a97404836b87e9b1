import msgspec

from floor import commands as c
from floor.commands import AnyCommand
from floor.decide import ANSWERS
from floor.preset import prepare
from floor.rep import CLOCK
from floor.reveal import REVEAL
from floor.views.shared import project
from tests.floor.play import HOST, MINUTE, key, live, opened, rep


def test_every_command_has_an_answer() -> None:
    assert set(ANSWERS) == set(AnyCommand.__args__)


def test_nothing_counts_before_the_start() -> None:
    play = opened()
    play.join("nadia")
    assert play.refused(c.LogOutcome("refusal"), rep("nadia")) == "phase"


def test_a_tap_in_a_pause_or_a_break_is_taken() -> None:
    play = live("nadia")
    play.must(c.Pause())
    play.tap("nadia", "refusal")
    assert play.state.tally.board.counters.doors == 1


def test_who_watches_is_not_counted() -> None:
    play = live("nadia", mode="watching")
    assert play.refused(c.LogOutcome("refusal"), rep("nadia")) == "watching"


def test_a_host_admits_who_typed_the_code_before_anything_counts() -> None:
    play = live()
    play.join("irma", via="code")
    assert play.refused(c.LogOutcome("refusal"), rep("irma")) == "pending"
    play.must(c.Admit(("irma",)))
    play.tap("irma", "refusal")


def test_admitting_twice_is_no_error() -> None:
    play = live("nadia")
    play.must(c.Admit(("nadia",)))


def test_only_hosts_steer() -> None:
    play = live("nadia")
    for command in (c.Pause(), c.Close(), c.Freeze(), c.Lock(True), c.Reveal(1), c.Resume()):
        assert play.refused(command, rep("nadia")) == "forbidden", command
    assert play.refused(c.Remove(("nadia",)), rep("nadia")) == "forbidden"
    assert play.refused(c.Extend(play.now + MINUTE), rep("nadia")) == "forbidden"


def test_nobody_but_the_clock_acts_at_a_planned_instant() -> None:
    play = live("nadia")
    due = play.state.tally.clock.round_ends_at
    play.now += 30 * MINUTE
    assert play.refused(c.Close(due=due), HOST) == "forbidden"
    assert play.refused(c.Close(due=due and due + 1), CLOCK) == "schedule_moved"


def test_a_rep_touches_only_its_own_calls() -> None:
    play = live("nadia", "karim")
    hers = play.tap("nadia", "refusal")
    assert play.refused(c.CorrectOutcome(hers, "callback"), rep("karim")) == "unknown_outcome"
    assert play.refused(c.RefineOutcome(hers, "refusal"), rep("karim")) == "unknown_outcome"
    play.must(c.RetractOutcome(hers), rep("karim"))
    assert play.outcome(hers).standing


def test_an_unknown_kind_is_refused_by_name() -> None:
    play = live("nadia")
    assert play.refused(c.LogOutcome("sale"), rep("nadia")) == "bad"
    assert play.refused(c.LogOutcome("refusal", times=3), rep("nadia")) == "bad"


def test_only_a_meeting_rings_the_gong() -> None:
    play = live("nadia")
    play.heard.clear()
    play.tap("nadia", "refusal", rung=True)
    assert play.heard == []
    play.tap("nadia", "meeting", rung=True)
    assert [type(moment).__name__ for moment in play.heard] == ["MeetingRung"]


def test_a_second_tap_stays_under_its_head() -> None:
    play = live("nadia")
    call = play.tap("nadia", "gatekeeper_block")
    play.must(c.RefineOutcome(call, "gatekeeper_info"), rep("nadia"))
    assert not play.outcome(call).what.door
    assert play.refused(c.RefineOutcome(call, "meeting"), rep("nadia")) == "bad"


def test_a_call_begun_before_the_gong_counts_as_prolongation() -> None:
    play = live("nadia")
    play.must(c.Close())
    play.pass_(2 * MINUTE)
    assert play.refused(c.LogOutcome("callback"), rep("nadia")) == "gong"
    assert play.refused(c.LogOutcome("callback", before_gong=False), rep("nadia")) == "after_end"
    assert play.outcome(play.tap("nadia", "callback", before_gong=True)).prolonged


def test_a_tap_from_before_the_gong_needs_no_question() -> None:
    play = live("nadia")
    play.pass_(5 * MINUTE)
    play.must(c.Close())
    play.pass_(4 * MINUTE)
    late = play.outcome(play.tap("nadia", "refusal", late_by=6 * MINUTE))
    assert late.late
    assert not late.prolonged


def test_what_arrives_after_the_seal_is_stored_and_counted_nowhere() -> None:
    play = live("nadia")
    play.tap("nadia", "refusal")
    play.pass_(60 * MINUTE)
    before = play.state.tally
    play.must(c.LogOutcome("refusal"), rep("nadia"), late_by=40 * MINUTE)
    after = play.state.tally
    assert after.board == before.board
    assert after.sheets["nadia"].too_late == 1


def test_a_wrong_clock_moves_no_tap_out_of_the_sprint() -> None:
    play = live("nadia")
    play.pass_(MINUTE)
    past = play.outcome(play.tap("nadia", "refusal", late_by=24 * 60 * MINUTE))
    future = play.outcome(play.tap("nadia", "refusal", late_by=-24 * 60 * MINUTE))
    assert past.at == play.state.tally.clock.started_at
    assert future.at == play.now


def test_an_undo_that_comes_first_waits_for_its_tap() -> None:
    play = live("nadia")
    play.must(c.RetractOutcome(key(play.asked + 2)), rep("nadia"))
    tap = play.tap("nadia", "refusal")
    assert not play.outcome(tap).standing
    assert play.state.tally.board.counters.dials == 0


def test_an_objection_that_comes_first_waits_for_its_no() -> None:
    play = live("nadia")
    play.must(c.NoteObjection(key(play.asked + 2), "equipped", talked=True), rep("nadia"))
    play.tap("nadia", "refusal")
    assert play.state.tally.board.objections == {"equipped": 1}
    assert play.state.tally.board.counters.conversations == 1


def test_the_words_of_another_objection_are_no_part_of_the_log() -> None:
    play = live("nadia")
    call = play.tap("nadia", "refusal")
    play.must(c.NoteObjection(call, "other", text="Pas le bon  moment\nde l'année"), rep("nadia"))
    assert play.state.asides.texts[call].text == "Pas le bon moment de l'année"
    assert "année" not in repr(play.log)


def test_a_full_or_locked_floor_says_so() -> None:
    play = opened(msgspec.structs.replace(prepare("short", 2), capacity=1))
    play.join("nadia")
    assert play.refused(c.Join("karim", "Karim", 0, "team", "qr"), CLOCK) == "full"
    play.must(c.Lock(True))
    assert play.refused(c.Join("jo", "Jo", 0, "team", "qr"), CLOCK) == "locked"


def test_a_host_who_calls_too_comes_in_at_a_locked_door() -> None:
    play = opened()
    play.must(c.Lock(True))
    play.join("nadia", via="host")
    assert play.refused(c.Join("jo", "Jo", 0, "team", "code"), CLOCK) == "locked"


def test_who_only_knocks_takes_no_place_from_who_has_the_qr() -> None:
    play = opened(msgspec.structs.replace(prepare("short", 2), capacity=2))
    play.join("bot-1", "bot-2", via="code")
    assert play.refused(c.Join("bot-3", "Bot-3", 0, "team", "code"), CLOCK) == "full"
    play.join("nadia", "karim")
    assert play.refused(c.Join("jo", "Jo", 0, "team", "qr"), CLOCK) == "full"


def test_two_who_look_the_same_do_not_share_a_floor() -> None:
    play = opened()
    play.join("marie")
    answer = play.ask(c.Join("m2", "MARIÉ", 0, "team", "qr"), CLOCK)
    assert getattr(answer, "facts", None) == {"free": ("MARIÉ 2", "MARIÉ 3", "MARIÉ 4")}


def test_after_the_seal_only_what_moves_no_total_is_taken() -> None:
    play = live("nadia")
    call = play.tap("nadia", "refusal")
    play.pass_(60 * MINUTE)
    assert play.refused(c.VoidOutcome(call, "twice"), HOST) == "phase"
    assert play.refused(c.CorrectOutcome(call, "meeting"), rep("nadia")) == "phase"
    assert play.refused(c.Remove(("nadia",)), HOST) == "phase"
    assert play.refused(c.Lock(True), HOST) == "phase"
    play.must(c.Reveal(1))
    play.must(c.EraseRep("nadia"), rep("nadia"))


def test_a_message_stands_for_an_hour_at_most_and_never_for_nothing() -> None:
    play = live("nadia")
    play.must(c.ShowMessage("Pause café à 11 h", play.now + 300 * MINUTE))
    message = project(play.state).message
    assert message is not None
    assert message.until == play.now + 60 * MINUTE
    assert play.refused(c.ShowMessage("Trop tard", play.now), HOST) == "bad"
    assert play.refused(c.ShowMessage(" \n ", play.now + MINUTE), HOST) == "bad"


def test_nothing_comes_after_the_last_step_of_the_reveal() -> None:
    play = live("nadia")
    play.must(c.Close())
    play.must(c.Reveal(len(REVEAL)))
    assert play.refused(c.Reveal(len(REVEAL) + 1), HOST) == "bad"


def test_nobody_lets_in_who_had_themselves_erased() -> None:
    play = live("nadia", "karim")
    play.must(c.EraseRep("nadia"), rep("nadia"))
    for command in (c.Admit(("nadia",)), c.Remove(("nadia",))):
        assert play.refused(command, HOST) == "unknown_rep"
    play.must(c.Remove(("nadia", "karim")), HOST)
    assert [sheet.status for sheet in play.state.tally.sheets.values()] == ["erased", "removed"]


def test_what_the_room_may_hear_is_the_hosts_to_say_at_any_time() -> None:
    play = opened(msgspec.structs.replace(prepare("short", 2), sound="breaks"))
    play.join("nadia")
    assert project(play.state).sound == "breaks"
    play.must(c.ChooseSound("off"))
    play.must(c.Start())
    play.must(c.ChooseSound("all"))
    assert project(play.state).sound == "all"
    assert play.refused(c.ChooseSound("off"), rep("nadia")) == "forbidden"
