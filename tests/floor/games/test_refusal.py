"""The finest no: about the sentence, unattributed unless claimed, voted by all."""

import msgspec
import pytest

from floor import commands as c
from floor.alias import alias
from floor.games.refusal.lines import EACH, TOLD
from floor.games.refusal.said import ChooseRefusal, ClaimRefusal, HideRefusal, WriteRefusal
from floor.result import fingerprint, result
from floor.sprint import MINUTE
from floor.views import lead, mine, shared
from tests.floor.games.games import playing, seen
from tests.floor.play import HOST, Play, live, rep

REPS = ("nadia", "karim", "jo")
SNOW, FISH = "Rappelez-moi quand il neigera", "Mon poisson rouge décide"


def at_the_break(game: str = "bingo") -> Play:
    play = live(*REPS, rules=playing(game, "refusal"))
    play.must(c.BeginBreak(1))
    return play


def write(play: Play, who: str, text: str) -> str:
    return alias(play.must(WriteRefusal(text), rep(who)))


def lines(play: Play) -> list[tuple[str, str]]:
    return [(line.text, line.name) for line in seen(play, "refusal").lines]


def test_it_runs_beside_another_game() -> None:
    assert list(shared.project(at_the_break().state).games) == ["bingo", "refusal"]


def test_nobody_writes_while_others_call() -> None:
    play = live(*REPS, rules=playing("together", "refusal"))
    assert play.refused(WriteRefusal(SNOW), rep("jo")) == "phase"


def test_a_line_stands_without_its_author_until_the_author_claims_it() -> None:
    play = at_the_break()
    snow = write(play, "jo", SNOW)
    assert lines(play) == [(SNOW, "")]
    assert "Jo" not in str(msgspec.to_builtins(lead.project(play.state).games["refusal"]))
    assert play.refused(ClaimRefusal(snow, True), rep("nadia")) == "bad"
    play.must(ClaimRefusal(snow, True), rep("jo"))
    assert lines(play) == [(SNOW, "Jo")]
    play.must(ClaimRefusal(snow, False), rep("jo"))
    assert lines(play) == [(SNOW, "")]


def test_no_screen_learns_the_instant_at_which_a_line_was_begun() -> None:
    play = at_the_break()
    key = play.must(WriteRefusal(SNOW), rep("jo"))
    views = (shared.project(play.state), lead.project(play.state), mine.project(play.state, "jo"))
    assert all(key not in str(msgspec.to_builtins(view)) for view in views)


def test_one_vote_each_and_it_may_change() -> None:
    play = at_the_break()
    snow, fish = write(play, "jo", SNOW), write(play, "nadia", FISH)
    for who in REPS:
        play.must(ChooseRefusal(snow), rep(who))
    for who in ("karim", "jo"):
        play.must(ChooseRefusal(fish), rep(who))
    assert seen(play, "refusal").votes == 3
    play.must(c.Close())
    play.must(c.Reveal(TOLD))
    assert seen(play, "refusal").winner.text == FISH


def test_the_winner_waits_for_its_step_and_equals_for_who_was_first() -> None:
    play = at_the_break()
    snow, fish = write(play, "jo", SNOW), write(play, "nadia", FISH)
    play.must(ChooseRefusal(fish), rep("jo"))
    play.must(ChooseRefusal(snow), rep("nadia"))
    play.must(c.Close())
    play.must(c.Reveal(TOLD - 1))
    play.pass_(20 * MINUTE)
    assert play.state.tally.sealed is not None
    assert seen(play, "refusal").winner is None, "the result alone reads nothing"
    play.must(c.Reveal(TOLD))
    assert seen(play, "refusal").winner.text == SNOW


def test_its_step_is_passed_over_only_where_nobody_chose_a_line() -> None:
    play = at_the_break()
    snow = write(play, "jo", SNOW)
    play.must(c.Close())
    play.must(c.Reveal(1))
    assert "heard" in bare(play)
    play.must(ChooseRefusal(snow), rep("nadia"))
    assert "heard" not in bare(play)


def bare(play: Play) -> tuple[str, ...]:
    reveal = shared.project(play.state).reveal
    assert reveal is not None
    return reveal.bare


def test_once_it_was_read_nobody_writes_or_votes() -> None:
    play = at_the_break()
    snow = write(play, "jo", SNOW)
    play.must(c.Close())
    play.must(ChooseRefusal(snow), rep("nadia"))
    play.must(c.Reveal(TOLD))
    assert not seen(play, "refusal").open
    assert play.refused(ChooseRefusal(snow), rep("karim")) == "phase"
    assert play.refused(WriteRefusal(FISH), rep("karim")) == "phase"


def test_who_is_removed_elects_nothing() -> None:
    play = at_the_break()
    snow, fish = write(play, "jo", SNOW), write(play, "nadia", FISH)
    play.join("bot")
    play.must(ChooseRefusal(fish), rep("bot"))
    play.must(c.Remove(("bot",)))
    play.must(ChooseRefusal(snow), rep("karim"))
    assert seen(play, "refusal").votes == 1


def test_after_the_result_a_line_still_comes_down_and_a_signature_off() -> None:
    """The reveal usually comes later than the result, which neither of them moves."""
    play = at_the_break()
    snow, fish = write(play, "jo", SNOW), write(play, "nadia", FISH)
    play.must(ClaimRefusal(snow, True), rep("jo"))
    play.must(c.Close())
    play.pass_(20 * MINUTE)
    sealed = play.state.tally.hash
    play.must(HideRefusal(fish, True), HOST)
    play.must(ClaimRefusal(snow, False), rep("jo"))
    assert lines(play) == [(SNOW, "")]
    assert play.refused(WriteRefusal("Trop tard"), rep("jo")) == "phase"
    assert play.state.tally.hash == sealed == fingerprint(result(play.state.tally))


def test_a_hidden_line_is_nowhere_but_with_its_author_and_the_host() -> None:
    play = at_the_break()
    snow = write(play, "jo", SNOW)
    play.must(ChooseRefusal(snow), rep("karim"))
    assert play.refused(HideRefusal(snow, True), rep("jo")) == "forbidden"
    play.must(HideRefusal(snow, True), HOST)
    assert lines(play) == []
    assert seen(play, "refusal").votes == 0
    assert play.refused(ChooseRefusal(snow), rep("karim")) == "bad"
    own = mine.project(play.state, "jo")
    assert own is not None
    assert own.games["refusal"].own[0].hidden  # type: ignore[attr-defined]
    play.must(HideRefusal(snow, False), HOST)
    assert lines(play) == [(SNOW, "")]


def test_so_many_a_rep_and_no_more() -> None:
    play = at_the_break()
    for n in range(EACH):
        write(play, "jo", f"Non merci {n}")
    assert play.refused(WriteRefusal(SNOW), rep("jo")) == "phase"


@pytest.mark.parametrize("text", ["Appelez le 06 12 34 56 78", "Écrivez à jean@exemple.fr", " "])
def test_a_line_that_names_a_prospect_is_refused(text: str) -> None:
    assert at_the_break().refused(WriteRefusal(text), rep("jo")) == "bad"


def test_an_erased_authors_words_are_gone_and_the_log_never_had_them() -> None:
    play = at_the_break()
    write(play, "jo", SNOW)
    assert SNOW not in msgspec.json.encode(play.log).decode()
    play.must(c.EraseRep("jo"), rep("jo"))
    assert lines(play) == []
    assert SNOW not in str(play.state)


def test_the_wall_tells_no_story_while_people_call() -> None:
    play = at_the_break()
    write(play, "jo", SNOW)
    play.must(c.BeginRound(2))
    assert lines(play) == []
    play.pass_(3 * 60 * MINUTE)
    assert lines(play) == [(SNOW, "")], "they are there again after the gong"
