"""What no shared screen may ever show."""

import msgspec

from floor import commands as c
from floor.asides import NameForgotten, put
from floor.games.teams.seen import TeamsShared
from floor.state import State
from floor.views import lead, mine, shared
from tests.floor.play import HOST, MINUTE, Play, live, opened, rep

PLANTED = {"nadia": 17, "karim": 19, "jo": 23}  # doors, each a number found nowhere else


def _planted() -> Play:
    play = live(*PLANTED)
    play.join("discret", mode="team")
    for who, doors in PLANTED.items():
        for _ in range(doors):
            play.tap(who, "refusal")
    return play


def _numbers(tree: object) -> set[int]:
    if isinstance(tree, dict):
        return set().union(*map(_numbers, tree.values()))
    if isinstance(tree, list | tuple):
        return set().union(*map(_numbers, tree))
    return {tree} if isinstance(tree, int) and not isinstance(tree, bool) else set()


def test_no_shared_frame_counts_doors_by_person() -> None:
    play = _planted()
    for view in (shared.project(play.state), lead.project(play.state)):
        assert not set(PLANTED.values()) & _numbers(msgspec.to_builtins(view))


def test_the_crawl_would_find_a_leak() -> None:
    play = _planted()
    leak = {r: s.counters.doors for r, s in play.state.tally.sheets.items()}
    assert set(PLANTED.values()) <= _numbers([msgspec.to_builtins(lead.project(play.state)), leak])


def test_for_the_team_is_in_no_list_that_others_see() -> None:
    play = _planted()
    play.tap("discret", "meeting", rung=True)
    assert "Discret" not in msgspec.json.encode(shared.project(play.state)).decode()
    ledger = lead.project(play.state).ledger
    assert "Discret" not in {line.name for line in ledger}
    assert all("Discret" not in repr(moment) for moment in play.heard)


def test_who_only_typed_the_code_sees_nothing_of_the_others() -> None:
    play = opened()
    play.join("lea")
    play.must(c.ChooseReachable(True), rep("lea"))
    play.must(c.WriteLine("opener", "Accroche distincte"), HOST)
    play.must(c.BeginWarmup(("no_time",)), HOST)
    play.join("irma", via="code")
    at_the_door = msgspec.json.encode(mine.project(play.state, "irma")).decode()
    play.must(c.Admit(("irma",)), HOST)
    inside = msgspec.json.encode(mine.project(play.state, "irma")).decode()
    for theirs in ("Lea", "Accroche distincte", '"warmup":{'):
        assert theirs not in at_the_door
        assert theirs in inside, "the control"


def test_a_line_opens_to_the_host_at_the_reps_request_alone() -> None:
    play = _planted()
    call = play.tap("discret", "refusal")
    play.must(c.AskReview(call), rep("discret"))
    signed = [line.id for line in lead.project(play.state).ledger if line.name == "Discret"]
    assert signed == [play.outcome(call).line]


def test_no_line_of_the_ledger_tells_when_its_call_was_tapped() -> None:
    """A key begins with the millisecond of the tap. The host corrects by the line's own name."""
    play = live("nadia")
    key = play.tap("nadia", "refusal")
    (line,) = lead.project(play.state).ledger
    assert line.id != key
    assert key[:8] not in line.id
    play.must(c.VoidOutcome(outcome=line.id, reason="twice"), HOST)
    assert not play.outcome(key).standing


def test_the_ledger_keeps_no_time_sheet() -> None:
    play = _planted()
    play.pass_(7 * MINUTE + 1234)
    play.tap("nadia", "refusal")
    assert all(line.about % (5 * MINUTE) == 0 for line in lead.project(play.state).ledger)


def test_modes_are_counts_and_change_silently() -> None:
    play = _planted()
    play.must(c.ChooseMode("watching"), rep("jo"))
    view = lead.project(play.state)
    assert view.modes is not None
    assert (view.modes.team, view.modes.ranking, view.modes.watching) == (1, 2, 1)
    assert all(not hasattr(guest, "mode") for guest in view.guests)
    assert play.state.tally.board.counters.doors == sum(PLANTED.values()), "counted stays counted"


def test_among_fewer_than_three_the_server_sends_no_count_of_modes() -> None:
    play = opened()
    play.join("jo", "sam")
    assert lead.project(play.state).modes is None
    play.join("lou")
    assert lead.project(play.state).modes is not None


def test_erasing_forgets_the_name_and_keeps_the_teams_count() -> None:
    play = _planted()
    call = play.tap("jo", "refusal")
    play.must(c.NoteObjection(call, "other", text="phrase de Jo"), rep("jo"))
    doors = play.state.tally.board.counters.doors
    play.must(c.EraseRep("jo"), rep("jo"))
    assert play.state.tally.board.counters.doors == doors
    assert "jo" not in play.state.asides.people
    assert not play.state.asides.texts
    kept = State(play.state.tally, put(play.state.asides, NameForgotten("jo")))
    assert shared.project(kept) == shared.project(play.state)


def test_a_team_too_small_to_hide_anybody_shows_no_figures() -> None:
    from floor.preset import prepare

    rules = msgspec.structs.replace(prepare("short", 5), teams=2, game="teams")
    play = live("a", "b", "c", "d", "e", rules=rules)
    play.tap("a", "refusal")
    game = shared.project(play.state).games["teams"]
    assert isinstance(game, TeamsShared)
    assert [side.players for side in game.sides] == [3, 2]
    for side in game.sides:  # not the large one either: the total less its figures would tell
        assert (side.doors, side.meetings, side.average, side.strip) == (None, None, None, None)


def test_a_removed_rep_leaves_the_sums_and_comes_back_with_them() -> None:
    play = _planted()
    before = play.state.tally.board
    play.must(c.Remove(("karim",)), HOST)
    assert play.state.tally.board.counters.doors == 17 + 23
    play.must(c.Admit(("karim",)), HOST)
    assert play.state.tally.board == before
