"""The rules card: exactly five lines a game, in both languages, with all that moves a score."""

import re

import pytest

from floor.gamebox import GAMES, MAIN
from floor.preset import prepare
from tests.floor.games.games import playing
from tests.web.house import Browser, House
from tests.web.test_i18n import keys
from web import i18n
from web.i18n import LANGUAGES, Language
from web.rulebook import cards, titles


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", GAMES)
def test_a_game_has_a_name_a_line_and_exactly_five_rules(code: str, language: Language) -> None:
    said = {key for key in keys(language) if re.match(rf"game_{code}\.(title|told|rule)", key)}
    rules = {f"game_{code}.rule.{n}" for n in range(1, 6)}
    assert said == {f"game_{code}.title", f"game_{code}.told"} | rules


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("code", MAIN)
def test_everything_that_moves_a_score_stands_on_the_card(code: str, language: Language) -> None:
    (card,) = cards(i18n.load()[language], playing(code))
    assert len(card.lines) == 5
    text = " ".join(card.lines)
    assert "{" not in text
    for worth in (" 1,", " 3,", " 5,", " 8,", " 20."):
        assert worth in text
    assert "20 points" in text, "the cap"


def test_a_sprint_has_the_cards_of_its_games_alone() -> None:
    said = i18n.load()["fr"]
    assert [card.code for card in cards(said, playing("bingo", "refusal"))] == ["bingo", "refusal"]
    assert [card.code for card in cards(said, prepare("short", 5))] == ["together"]
    assert [card.lines for card in titles(said, ("teams",))] == [()]


def test_the_host_picks_a_game_and_reps_read_its_card(house: House) -> None:
    host = house.found()
    page = host.page("/sprints/new").text
    assert all(f'value="{code}"' in page for code in MAIN)
    first = house.open_sprint(host, game="bingo", beside_refusal="yes")
    visit = Browser(house).told("/visits", {"secret": house.secret})
    assert [card["code"] for card in visit["games"]] == ["bingo", "refusal"]
    assert len(visit["games"][0]["lines"]) == 5
    again = house.open_sprint(host, again=str(first))
    rules = [house.run(house.desk.floor.state(n)).tally.opened for n in (first, again)]
    assert [rule.games for rule in rules] == [("bingo", "refusal")] * 2, "as last week"
    assert rules[0].seed != rules[1].seed, "drawn anew"
