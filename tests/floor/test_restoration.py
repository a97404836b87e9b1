"""A log that came back from a backup: time stands still, and phones give back what was lost."""

from typing import get_args

import msgspec
import pytest

from floor import commands as c
from floor.commands import Asked
from floor.decide import Decided, decide
from floor.errors import NotBegun
from floor.preset import prepare
from floor.rep import CLOCK
from floor.schedule import ends_at
from floor.views import lead, shared
from tests.floor.play import MINUTE, Play, key, live, opened, rep


def give_back(play: Play, command: c.AnyCommand, by: str, number: int, *, late_by: int) -> None:
    """As a phone that had it stored once."""
    asked = Asked(command=command, by=rep(by), key=key(number), behind_ms=late_by, again=True)
    answer = decide(play.state, asked, play.now)
    assert isinstance(answer, Decided), answer
    play._append(answer, rep(by), asked.key)


def restored(play: Play, ago: int, *, pause: bool = True) -> Play:
    play.must(c.Restore(play.now - ago, pause), CLOCK)
    return play


def phase(play: Play) -> str:
    return play.state.tally.clock.phase


def test_the_clock_stands_where_the_backup_left_it_and_the_host_resumes() -> None:
    play = live("karim")
    play.pass_(5 * MINUTE)
    before = play.state.tally.clock
    backup_at = play.now
    play.now += 12 * MINUTE
    restored(play, 12 * MINUTE)
    assert (phase(play), play.state.tally.clock.paused_at) == ("paused", backup_at)
    play.now += MINUTE
    play.must(c.Resume())
    clock = play.state.tally.clock
    assert clock.phase == "live"
    assert before.round_ends_at is not None
    assert clock.round_ends_at == before.round_ends_at + 13 * MINUTE


def test_a_break_stands_still_too_and_goes_on_as_a_break() -> None:
    rules = prepare("morning", 5)
    play = live("karim", rules=rules)
    play.pass_(rules.rounds[0].length_ms + MINUTE)
    assert phase(play) == "break"
    planned = ends_at(play.state.tally.clock, rules)
    play.now += 2 * MINUTE
    restored(play, 2 * MINUTE)
    assert phase(play) == "paused"
    assert ends_at(play.state.tally.clock, rules) == planned
    play.pass_(60 * MINUTE)
    assert phase(play) == "paused", "nothing happens by itself"
    play.must(c.Resume())
    clock = play.state.tally.clock
    assert clock.phase == "break"
    assert clock.break_ends_at == play.now + rules.rounds[0].break_ms - MINUTE


def test_after_the_gong_the_grace_begins_anew_so_that_phones_can_come_back() -> None:
    play = live("karim")
    play.must(c.Close())
    play.pass_(9 * MINUTE)
    restored(play, MINUTE)
    assert play.state.tally.clock.phase == "closed"
    assert play.state.tally.clock.grace_ends_at == play.now + 10 * MINUTE


def test_a_lobby_stays_a_lobby_and_a_sealed_sprint_is_not_restored() -> None:
    assert restored(opened(), 0).state.tally.clock.phase == "lobby"
    play = live("karim")
    play.must(c.Close())
    play.pass_(11 * MINUTE)
    assert play.refused(c.Restore(play.now, True), CLOCK) == "phase"


def test_a_loss_that_a_screen_found_stops_nobody() -> None:
    play = restored(live("karim"), 0, pause=False)
    assert play.state.tally.clock.phase == "live"
    assert play.state.tally.restored is not None


def test_no_screen_says_that_a_log_was_restored() -> None:
    assert c.Restore not in get_args(c.WireCommand)
    play = live("karim")
    assert play.refused(c.Restore(play.now, True), rep("karim")) == "forbidden"


def test_the_host_reads_how_many_phones_have_given_back_how_many_calls() -> None:
    play = live("karim", "lea", "sam")
    play.tap("karim", "refusal")
    play.pass_(MINUTE)
    restored(play, MINUTE)
    give_back(play, c.LogOutcome("refusal"), "karim", 1001, late_by=30_000)
    give_back(play, c.LogOutcome("no_answer"), "karim", 1002, late_by=20_000)
    give_back(play, c.RefineOutcome(key(1002), "busy"), "karim", 1003, late_by=19_000)
    give_back(play, c.LogOutcome("hung_up"), "lea", 1004, late_by=10_000)
    play.must(c.Join("zoe", "Zoé", 0, "ranking", "qr", again=True), CLOCK)
    play.tap("sam", "refusal")
    told = lead.project(play.state).restored
    assert told is not None
    assert (told.phones, told.calls) == (3, 3), "sam's call is a new one"


def test_each_restoration_counts_anew() -> None:
    play = restored(live("karim"), 0)
    give_back(play, c.LogOutcome("refusal"), "karim", 1001, late_by=0)
    restored(play, 0)
    told = lead.project(play.state).restored
    assert told is not None
    assert (told.phones, told.calls) == (0, 0)


def test_without_a_restoration_nobody_is_said_to_have_given_back() -> None:
    play = live("karim")
    give_back(play, c.LogOutcome("refusal"), "karim", 1001, late_by=0)
    assert lead.project(play.state).restored is None
    assert b'"again":true' not in msgspec.json.encode([entry.event for entry in play.log])


def test_a_meeting_and_the_milestones_that_were_heard_do_not_sound_again() -> None:
    play = live("karim", rules=prepare("short", 3))
    restored(play, 0)
    play.heard.clear()
    give_back(play, c.LogOutcome("meeting", rung=True), "karim", 1001, late_by=5_000)
    for number in range(1100, 1140):
        give_back(play, c.LogOutcome("refusal"), "karim", number, late_by=1_000)
    assert play.heard == []
    assert shared.project(play.state).totals.meetings == 1


@pytest.mark.parametrize("mode", ["team", "ranking", "watching"])
def test_calls_made_before_a_rep_chose_to_watch_are_given_back_all_the_same(mode: str) -> None:
    play = live("karim")
    restored(play, 0)
    play.must(c.ChooseMode(mode), rep("karim"))  # type: ignore[arg-type]
    give_back(play, c.LogOutcome("refusal"), "karim", 1001, late_by=5_000)
    assert shared.project(play.state).totals.doors == 1


def test_who_was_in_comes_back_through_a_lock_a_crowd_and_the_gong() -> None:
    play = opened(msgspec.structs.replace(prepare("short", 5), capacity=1))
    play.join("karim")
    play.must(c.Lock(True))
    play.must(c.Start())
    play.pass_(4_000)
    play.must(c.Close())
    restored(play, 0)
    assert play.refused(c.Join("lea", "Léa", 0, "ranking", "qr"), CLOCK) == "phase"
    play.must(c.Join("lea", "Léa", 0, "ranking", "qr", again=True), CLOCK)
    play.must(c.Join("zoe", "Zoé", 0, "ranking", "code", again=True), CLOCK)
    status = {sheet.rep: sheet.status for sheet in play.state.tally.sheets.values()}
    assert status == {"karim": "admitted", "lea": "admitted", "zoe": "pending"}


def test_calls_of_a_sprint_that_the_backup_knows_as_a_lobby_wait_for_its_start() -> None:
    play = opened()
    play.join("karim")
    assert play.refused(c.LogOutcome("refusal"), rep("karim")) == "phase"
    restored(play, 0)
    for command in (c.LogOutcome("refusal"), c.RetractOutcome(key(7))):
        waits = play.ask(command, rep("karim"))
        assert isinstance(waits, NotBegun)
        assert not waits.final
