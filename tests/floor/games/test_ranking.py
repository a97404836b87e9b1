"""Ranking: told when somebody is alone at the top, and never behind the shutters."""

from floor import commands as c
from floor.games.ranking import LeadTaken, RankingShared
from floor.sprint import MINUTE
from tests.floor.games.games import playing, seen, told
from tests.floor.play import HOST, Play, live, rep

FOUR = ("nadia", "karim", "jo", "sam")


def scored() -> Play:
    """Three have scored; Nadia is first."""
    play = live(*FOUR, rules=playing("ranking"))
    play.tap("karim", "refusal")
    play.tap("jo", "refusal")
    play.tap("nadia", "meeting")
    play.heard.clear()
    return play


def test_ranks_open_from_four_players_and_three_scores() -> None:
    play = live(*FOUR, rules=playing("ranking"))
    play.tap("karim", "meeting")
    assert seen(play, "ranking") == RankingShared(open=False)
    assert seen(scored(), "ranking") == RankingShared(open=True)


def test_taking_the_lead_is_told_and_sharing_it_is_not() -> None:
    play = scored()
    play.tap("karim", "meeting")
    assert told(play) == [LeadTaken(name="Karim")]
    play.tap("nadia", "refusal")  # as many as Karim
    assert len(told(play)) == 1


def test_a_void_gives_the_lead_back_without_a_word() -> None:
    play = scored()
    tap = play.tap("karim", "meeting")
    play.heard.clear()
    play.must(c.VoidOutcome(tap, "not_dated"), HOST)
    assert told(play) == []


def test_nobody_leads_behind_the_shutters() -> None:
    """A late tap from before the freeze still moves the frozen ranks: it names nobody."""
    play = scored()
    play.pass_(MINUTE)
    play.must(c.Freeze())
    play.pass_(MINUTE)
    play.tap("karim", "meeting")
    play.tap("karim", "meeting", late_by=MINUTE + 1)
    assert told(play) == []


def test_a_mode_that_changes_is_told_to_nobody() -> None:
    play = scored()
    play.join("lou", mode="team")
    play.tap("lou", "meeting")
    play.tap("lou", "meeting")
    play.must(c.ChooseMode("ranking"), rep("lou"))
    play.must(c.Remove(("lou",)))
    play.must(c.Admit(("lou",)))
    assert told(play) == []


def test_for_the_team_leads_nothing() -> None:
    play = scored()
    play.join("discret", mode="team")
    for _ in range(3):
        play.tap("discret", "meeting")
    assert told(play) == []
