"""Laws of the pure core: whatever a floor does, in whatever order it arrives."""

from collections.abc import Callable
from copy import deepcopy

import msgspec
from hypothesis import given, settings
from hypothesis import strategies as st

from floor import commands as c
from floor.asides import Asides, put
from floor.events import Entry
from floor.kind import KINDS
from floor.result import result
from floor.state import apply, replay
from floor.views import diff, digest, lead, mine, shared
from tests.floor.play import HOST, MINUTE, Play, live, rep

REPS = ("nadia", "karim", "jo", "sam", "lou")
CODES = tuple(KINDS)

taps = st.lists(
    st.tuples(
        st.sampled_from(REPS),
        st.sampled_from(CODES),
        st.integers(0, 20 * MINUTE),
        st.sampled_from([None, True, False]),
    ),
    max_size=40,
)


def _floor(chosen: list[tuple[str, str, int, bool | None]]) -> Play:
    """A floor on which these taps are all made in the last minute, each with its true time."""
    play = live(*REPS)
    play.now += 20 * MINUTE
    for who, kind, late_by, talked in chosen:
        play.tap(who, kind, late_by=late_by, talked=talked)
    return play


def _seen(play: Play) -> object:
    """All that does not tell the order of arrival."""
    board = msgspec.to_builtins(shared.project(play.state))
    for pulse in board["pulses"]:
        del pulse["id"]
    points = {who: play.points(who) for who in REPS}
    return board, points, result(play.state.tally)


@given(taps, st.randoms(use_true_random=False))
@settings(max_examples=60)
def test_any_order_of_arrival_gives_the_same_board(chosen, random) -> None:  # type: ignore[no-untyped-def]
    distinct = list({tap[2]: tap for tap in chosen}.values())  # equal times: the log decides
    shuffled = list(distinct)
    random.shuffle(shuffled)
    assert _seen(_floor(distinct)) == _seen(_floor(shuffled))


@given(taps)
@settings(max_examples=60)
def test_replaying_the_log_gives_what_was_folded_step_by_step(chosen) -> None:  # type: ignore[no-untyped-def]
    play = _floor(chosen)
    beside = Asides()
    for change in play.asides:
        beside = put(beside, change)
    again = replay(play.log, beside)
    assert again == play.state
    assert lead.project(again) == lead.project(play.state)


@given(taps, st.integers(0, 39))
@settings(max_examples=60)
def test_an_undone_tap_leaves_no_trace_in_any_sum(chosen, which) -> None:  # type: ignore[no-untyped-def]
    play = _floor(chosen)
    before, clean = play.state.tally, _seen(play)
    who, kind = REPS[which % len(REPS)], CODES[which % len(CODES)]
    tap = play.tap(who, kind, talked=True)
    play.must(c.RetractOutcome(tap), rep(who))
    assert play.state.tally.board == before.board
    assert play.state.tally.sheets[who].score == before.sheets[who].score
    assert _seen(play) == clean


@given(taps)
@settings(max_examples=60)
def test_counters_nest_and_the_team_is_the_sum_of_its_sheets(chosen) -> None:  # type: ignore[no-untyped-def]
    tally = _floor(chosen).state.tally
    sums = [sheet.counters for sheet in tally.sheets.values()]
    for each in (*sums, tally.board.counters):
        assert each.meetings <= each.conversations <= each.connects <= each.pickups <= each.dials
        assert each.doors <= each.pickups
    for name in ("dials", "pickups", "connects", "conversations", "doors", "meetings", "known"):
        assert getattr(tally.board.counters, name) == sum(getattr(s, name) for s in sums)
    cells = tally.board.counters.doors + tally.board.counters.meetings
    assert len(tally.board.strip) == 2 * cells == 2 * len(tally.board.cells)


@given(taps, st.integers(0, 60))
@settings(max_examples=60)
def test_a_patch_leads_from_any_state_to_any_later_one(chosen, upto) -> None:  # type: ignore[no-untyped-def]
    play = _floor(chosen)
    beside = play.state.asides
    first = replay(play.log[: 8 + upto], beside)
    views = [(shared.project(first), shared.project(play.state))]
    views += [(lead.project(first), lead.project(play.state))]  # type: ignore[list-item]
    views += [(mine.project(first, "jo"), mine.project(play.state, "jo"))]  # type: ignore[list-item]
    for before, after in views:
        old, new = msgspec.to_builtins(before), msgspec.to_builtins(after)
        ops = msgspec.json.decode(msgspec.json.encode(diff.diff(old, new)))
        wired = msgspec.json.decode(msgspec.json.encode(old))
        assert diff.patch(wired, ops) == msgspec.json.decode(msgspec.json.encode(new))
        assert digest.digest(diff.patch(wired, ops)) == digest.digest(new)


@given(taps)
@settings(max_examples=30)
def test_applying_an_entry_changes_no_earlier_state(chosen) -> None:  # type: ignore[no-untyped-def]
    play = _floor(chosen)
    acts: tuple[Callable[[], object], ...] = (
        lambda: play.tap("jo", "meeting", rung=True),
        lambda: play.must(c.Freeze(), HOST),
        lambda: play.tap("sam", "refusal", late_by=MINUTE),
        lambda: play.must(c.Remove(("jo",)), HOST),
    )
    for act in acts:
        before, kept = play.state, deepcopy(play.state)
        act()
        assert before == kept
        assert play.state != kept


@given(taps, st.permutations(REPS))
@settings(max_examples=60)
def test_who_called_after_the_freeze_does_not_show(chosen, others) -> None:  # type: ignore[no-untyped-def]
    """Two floors that differ only in who made the calls after the freeze show the same."""
    swapped = dict(zip(REPS, others, strict=True))
    boards = []
    for name in (lambda who: who, swapped.__getitem__):
        play = _floor(chosen)
        play.must(c.Freeze(), HOST)
        play.pass_(1)
        for who, kind, _, talked in chosen:
            play.tap(name(who), kind, talked=talked, rung=True)
        boards.append((shared.project(play.state), play.heard))
    assert boards[0] == boards[1]


def test_the_freeze_law_can_fail() -> None:
    """Control: without the freeze, who called does show."""
    boards = []
    for who in ("nadia", "karim"):
        play = live(*REPS)
        play.tap(who, "meeting")
        boards.append(shared.project(play.state))
    assert boards[0] != boards[1]


def test_the_result_is_that_of_the_log_up_to_the_seal() -> None:
    play = live(*REPS)
    for who in REPS:
        play.tap(who, "refusal", talked=True)
    play.pass_(60 * MINUTE)
    sealed = play.state.tally.sealed
    until = len(play.log)
    play.must(c.EraseRep("jo"), rep("jo"))
    play.must(c.LogOutcome("meeting"), rep("sam"), late_by=50 * MINUTE)
    play.must(c.Reveal(7))
    assert sealed == result(play.state.tally) == result(replay(play.log[:until]).tally)
    assert "Jo" not in msgspec.json.encode(shared.project(play.state)).decode()


def test_events_survive_the_log() -> None:
    play = live(*REPS)
    play.tap("jo", "no_answer", times=3)
    play.pass_(60 * MINUTE)
    wired = [msgspec.json.decode(msgspec.json.encode(entry), type=Entry) for entry in play.log]
    assert wired == play.log
    assert apply(play.state, []) == play.state
