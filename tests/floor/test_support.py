import msgspec
import pytest

from floor import commands as c
from floor import events as e
from floor.awards import held
from floor.passing import written
from floor.preset import prepare
from floor.rep import Actor
from floor.sprint import MINUTE
from floor.support import BREATHER_MS, GIVEN_MS, MOST_GIVEN
from floor.views import lead, mine, shared
from tests.floor.play import HOST, Play, live, rep

FIVE = ("nadia", "karim", "jo", "sam", "lou")


def test_support_is_counted_for_the_floor() -> None:
    play = live("nadia", "karim")
    play.must(c.GiveSupport("clap"), rep("nadia"))
    play.must(c.GiveSupport("courage"), rep("karim"))
    heard = shared.project(play.state).support
    assert (heard.claps, heard.courages) == (1, 1)


def test_neither_the_log_nor_a_keys_checksum_knows_whom_it_was_for() -> None:
    play = live("nadia", "karim")
    play.must(c.GiveSupport("clap", pulse=987_654), rep("nadia"))
    play.must(c.AskBreath("karim"), rep("nadia"))
    plain = msgspec.json.encode(play.log[-2:]).decode()
    assert "987654" not in plain
    assert "karim" not in plain
    assert c.body(written(c.GiveSupport("clap", 1))) == c.body(written(c.GiveSupport("clap", 2)))
    assert c.body(written(c.AskBreath("karim"))) == c.body(written(c.AskBreath("jo")))


def test_support_has_its_rhythm_and_says_when_one_more_may_come() -> None:
    play = live("nadia")
    for _ in range(MOST_GIVEN):
        play.must(c.GiveSupport("clap"), rep("nadia"))
        play.pass_(1_000)
    refusal = play.ask(c.GiveSupport("clap"), rep("nadia"))
    assert not isinstance(refusal, str)
    assert (refusal.code, refusal.final, refusal.facts) == ("enough", True, {"wait_s": 54})
    play.pass_(GIVEN_MS - MOST_GIVEN * 1_000)
    play.must(c.GiveSupport("clap"), rep("nadia"))


def test_claps_kept_in_a_tunnel_count_at_their_own_time() -> None:
    play = live("nadia")
    play.pass_(5 * MINUTE)
    for ago in range(MOST_GIVEN):
        play.must(c.GiveSupport("clap"), rep("nadia"), late_by=4 * MINUTE + ago)
    play.must(c.GiveSupport("clap"), rep("nadia"))


@pytest.mark.parametrize("mode", ["team", "watching"])
def test_everybody_may_clap_whatever_their_mode(mode: str) -> None:
    play = live("nadia")
    play.must(c.ChooseMode(mode), rep("nadia"))  # type: ignore[arg-type]
    play.must(c.GiveSupport("clap"), rep("nadia"))


def test_the_helper_is_who_first_answered_somebody_elses_hard_one() -> None:
    play = live("nadia", "karim", "jo")
    play.must(c.GiveSupport("clap"), rep("jo"))
    play.must(c.AskSupport(), rep("nadia"))
    play.must(c.GiveSupport("courage"), rep("nadia"))
    assert _helper(play) == []
    play.must(c.GiveSupport("courage"), rep("karim"))
    play.must(c.GiveSupport("courage"), rep("jo"))
    assert _helper(play) == ["karim"]
    play.must(c.Remove(("karim",)), HOST)
    assert _helper(play) == ["jo"]


def test_the_first_helper_is_the_first_by_true_time() -> None:
    play = live("nadia", "karim", "jo")
    play.must(c.AskSupport(), rep("nadia"))
    play.pass_(20_000)
    play.must(c.GiveSupport("clap"), rep("karim"))
    play.must(c.GiveSupport("clap"), rep("jo"), late_by=5_000)
    play.must(c.GiveSupport("clap"), rep("karim"))
    assert _helper(play) == ["jo"]


def test_a_hard_one_asks_for_two_minutes() -> None:
    play = live("nadia", "karim")
    play.must(c.AskSupport(), rep("nadia"))
    assert shared.project(play.state).support.hard_until == play.now + 2 * MINUTE
    play.pass_(2 * MINUTE)
    play.must(c.GiveSupport("courage"), rep("karim"))
    assert _helper(play) == []


def _helper(play: Play) -> list[str]:
    return [one.rep for one in held(play.state.tally) if one.code == "helper"]


def _rude(play: Play, who: str = "nadia") -> str:
    door = play.tap(who, "hung_up")
    play.must(c.FlagRude(door), rep(who))
    return door


def test_a_rude_call_keeps_its_points_and_moves_nothing_that_others_see() -> None:
    play = live(*FIVE)
    door = play.tap("nadia", "hung_up")
    play.tap("karim", "refusal")
    before = (_others(play), play.points("nadia"))
    play.must(c.FlagRude(door), rep("nadia"))
    assert (_others(play), play.points("nadia")) == before


def _others(play: Play) -> list[object]:
    """Every view but Nadia's own."""
    own = [mine.project(play.state, who) for who in FIVE[1:]]
    return [shared.project(play.state), lead.project(play.state), *own]


def test_the_flag_is_seen_by_the_rep_alone_and_taken_back() -> None:
    play = live(*FIVE)
    door = _rude(play)
    assert _flags(play, "nadia") == [True]
    play.must(c.FlagRude(door, rude=False), rep("nadia"))
    assert _flags(play, "nadia") == [False]


def _flags(play: Play, who: str) -> list[bool]:
    seen = mine.project(play.state, who)
    assert seen is not None
    return [line.rude for line in seen.lines]


def test_only_ones_own_door_can_be_rude() -> None:
    play = live("nadia", "karim")
    door, call = play.tap("nadia", "hung_up"), play.tap("nadia", "callback")
    assert play.refused(c.FlagRude(door), rep("karim")) == "unknown_outcome"
    assert play.refused(c.FlagRude(door), HOST) == "forbidden"
    assert play.refused(c.FlagRude(call), rep("nadia")) == "bad"


def test_the_host_learns_a_count_among_five_and_never_while_calls_come_in() -> None:
    play = live(*FIVE, rules=prepare("morning", 5))
    _rude(play)
    _rude(play, "karim")
    told = []
    for turn in (c.Pause(), c.Resume(), c.BeginBreak(1), c.BeginRound(2), c.Close()):
        play.must(turn, HOST)
        told.append(lead.project(play.state).rude)
    assert told == [None, None, 2, None, None]
    play.pass_(11 * MINUTE)
    assert lead.project(play.state).rude == 2


def test_among_four_the_host_learns_no_count_of_rude_calls() -> None:
    play = live(*FIVE[:4], rules=prepare("morning", 4))
    _rude(play)
    play.must(c.BeginBreak(1), HOST)
    assert lead.project(play.state).rude is None


def test_a_flag_does_not_bring_its_line_to_the_top_of_the_ledger() -> None:
    play = live(*FIVE)
    door = play.tap("nadia", "hung_up")
    play.tap("karim", "refusal")
    order = [line.id for line in lead.project(play.state).ledger]
    play.must(c.FlagRude(door), rep("nadia"))
    assert [line.id for line in lead.project(play.state).ledger] == order


def test_a_voided_or_corrected_door_is_no_rude_call_any_more() -> None:
    play = live(*FIVE)
    first, second = _rude(play), _rude(play)
    play.must(c.VoidOutcome(first, "twice"), HOST)
    play.must(c.CorrectOutcome(second, "voicemail"), rep("nadia"))
    assert play.state.tally.board.counters.rude == 0


def test_erasure_takes_the_flags_and_leaves_the_doors() -> None:
    play = live(*FIVE)
    _rude(play)
    play.must(c.EraseRep("nadia"), rep("nadia"))
    sums = play.state.tally.board.counters
    assert (sums.rude, sums.doors) == (0, 1)


def _company(play: Play, who: str) -> list[str]:
    seen = mine.project(play.state, who)
    assert seen is not None
    return [one.rep for one in seen.company.colleagues]


def test_only_who_said_so_and_is_in_the_ranking_may_be_asked_for_a_breath() -> None:
    play = live("nadia", "karim", "jo")
    assert _company(play, "nadia") == []
    for who in ("karim", "jo", "nadia"):
        play.must(c.ChooseReachable(reachable=True), rep(who))
    assert _company(play, "nadia") == ["karim", "jo"]
    play.must(c.ChooseMode("team"), rep("karim"))
    assert _company(play, "nadia") == ["jo"]
    play.must(c.ChooseReachable(reachable=False), rep("jo"))
    assert _company(play, "nadia") == []


def test_one_breath_is_asked_at_a_time() -> None:
    play = live("nadia")
    play.must(c.AskBreath("karim"), rep("nadia"))
    assert play.refused(c.AskBreath("jo"), rep("nadia")) == "enough"
    play.pass_(BREATHER_MS)
    play.must(c.AskBreath("jo"), rep("nadia"))


def test_a_host_gives_no_support_in_a_reps_name() -> None:
    play = live("nadia")
    for command in (c.GiveSupport("clap"), c.AskSupport(), c.AskBreath("x")):
        assert play.refused(command, HOST) in ("forbidden", "bad")


def test_support_is_no_part_of_the_sealed_result() -> None:
    play = live("nadia", "karim")
    play.must(c.GiveSupport("clap"), Actor("rep", "nadia"))
    play.pass_(60 * MINUTE)
    assert play.state.tally.sealed is not None
    assert play.refused(c.GiveSupport("clap"), rep("nadia")) == "phase"
    assert not any(isinstance(entry.event, e.SupportGiven) for entry in play.log[-2:])
