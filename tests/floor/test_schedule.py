import msgspec
import pytest

from floor import commands as c
from floor import schedule
from floor.messages import Turn
from floor.preset import ROUNDS, prepare
from floor.rep import CLOCK
from floor.sprint import MINUTE
from tests.floor.play import HOST, Play, live


def _phase(play: Play) -> str:
    return play.state.tally.clock.phase


def test_a_morning_runs_by_itself_from_the_start_to_the_seal() -> None:
    play = live("nadia", rules=prepare("morning", 5))
    seen = [(_phase(play), play.state.tally.clock.round)]
    for _ in range(190):
        play.pass_(MINUTE)
        now = (_phase(play), play.state.tally.clock.round)
        if now != seen[-1]:
            seen.append(now)
    assert seen == [
        ("live", 1), ("break", 1), ("live", 2), ("break", 2), ("live", 3), ("closed", 3),
        ("final", 3),
    ]  # fmt: skip
    turns = [moment.what for moment in play.heard if isinstance(moment, Turn)]
    assert turns == [
        "start", "break", "round", "break", "round", "stretch", "freeze", "close", "final",
    ]  # fmt: skip


@pytest.mark.parametrize("preset", list(ROUNDS))
def test_the_end_foretold_at_the_start_is_the_end(preset: str) -> None:
    play = live("nadia", rules=prepare(preset, 5))  # type: ignore[arg-type]
    tally = play.state.tally
    foretold = schedule.ends_at(tally.clock, tally.opened)
    assert foretold is not None
    while _phase(play) not in ("closed", "final"):
        assert schedule.ends_at(play.state.tally.clock, tally.opened) == foretold
        play.pass_(MINUTE)
    assert play.state.tally.clock.closed_at == foretold


def test_a_pause_moves_the_end_by_its_own_length() -> None:
    play = live("nadia")
    end = play.state.tally.clock.round_ends_at
    play.must(c.Pause())
    play.pass_(7 * MINUTE)
    assert _phase(play) == "paused"
    play.must(c.Resume())
    assert play.state.tally.clock.round_ends_at == (end or 0) + 7 * MINUTE


def test_an_extension_names_the_end_so_that_a_retry_changes_nothing() -> None:
    play = live("nadia")
    until = (play.state.tally.clock.round_ends_at or 0) + 5 * MINUTE
    play.must(c.Extend(until))
    play.must(c.Extend(until))
    assert play.state.tally.clock.round_ends_at == until
    play.pass_(26 * MINUTE)
    assert _phase(play) == "live"


def test_an_end_that_was_moved_is_not_rung_at_its_old_instant() -> None:
    play = live("nadia")
    old = play.state.tally.clock.round_ends_at
    play.must(c.Extend((old or 0) + 5 * MINUTE))
    play.now = old or 0
    assert play.refused(c.Close(due=old), CLOCK) == "schedule_moved"


def test_a_break_that_is_extended_ends_later_and_the_day_with_it() -> None:
    play = live("nadia", rules=prepare("morning", 5))
    play.pass_(51 * MINUTE)
    rules, before = play.state.tally.opened, play.state.tally.clock
    assert before.break_ends_at is not None
    foretold = schedule.ends_at(before, rules) or 0
    play.must(c.Extend(before.break_ends_at + 5 * MINUTE))
    assert schedule.ends_at(play.state.tally.clock, rules) == foretold + 5 * MINUTE
    play.pass_(before.break_ends_at + 4 * MINUTE - play.now)
    assert _phase(play) == "break"
    play.pass_(2 * MINUTE)
    assert (_phase(play), play.state.tally.clock.round) == ("live", 2)


def test_a_break_ends_early_only_for_the_round_that_comes() -> None:
    play = live("nadia", rules=prepare("morning", 5))
    play.pass_(51 * MINUTE)
    assert play.refused(c.BeginRound(3), HOST) == "schedule_moved"
    play.must(c.BeginRound(2))
    assert play.refused(c.BeginRound(2), HOST) == "phase"


@pytest.mark.parametrize(
    ("preset", "minutes"), [("short", 5), ("power_hour", 10), ("morning", 10), ("day", 10)]
)
def test_the_final_stretch_is_a_fifth_within_three_and_ten_minutes(
    preset: str, minutes: int
) -> None:
    assert prepare(preset, 5).stretch_ms == minutes * MINUTE  # type: ignore[arg-type]


def test_grace_counts_only_time_when_the_server_was_there() -> None:
    play = live("nadia")
    play.must(c.Close())
    ends = play.state.tally.clock.grace_ends_at
    play.now += 4 * MINUTE
    play.must(c.ReportGap(play.now - 3 * MINUTE, play.now), CLOCK)
    assert play.state.tally.clock.grace_ends_at == (ends or 0) + 3 * MINUTE


def test_a_gap_that_is_told_again_lengthens_the_grace_by_what_is_new() -> None:
    """Nobody knew whether the first was stored, and the second ends later."""
    play = live("nadia")
    play.must(c.Close())
    ends, began = play.state.tally.clock.grace_ends_at or 0, play.now
    play.now += 3 * MINUTE
    play.must(c.ReportGap(began, play.now - MINUTE), CLOCK)
    play.must(c.ReportGap(began, play.now), CLOCK)
    assert play.state.tally.clock.grace_ends_at == ends + 3 * MINUTE
    assert play.refused(c.ReportGap(began, play.now), CLOCK) == "schedule_moved"


def test_a_sprint_without_freeze_still_has_its_final_stretch() -> None:
    rules = msgspec.structs.replace(prepare("short", 5), freeze=False)
    play = live("nadia", rules=rules)
    play.pass_(21 * MINUTE)
    assert play.state.tally.clock.stretch_began_at is not None
    assert play.state.tally.clock.frozen_at is None
