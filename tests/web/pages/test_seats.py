"""Taking a seat: the name, and being known again."""

import json

import pytest

from floor.names import LONGEST
from tests.web.house import Browser, House

JOIN = {"name": "Marie", "colour": 1, "mode": "team"}


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_a_taken_name_offers_free_ones(house: House, sprint: int) -> None:
    house.join("Marie")
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    answer = phone.post(f"/sprints/{sprint}/seats", JOIN | {"name": "MARÍE"}).json()
    assert answer["code"] == "name_taken"
    free = answer["facts"]["free"]
    assert free[0] in answer["message"]
    assert phone.told(f"/sprints/{sprint}/seats", JOIN | {"name": free[0]})["name"] == free[0]


@pytest.mark.parametrize("name", ["", "   ", "\u202e\u200b", "!!!", "\u0007"])
def test_an_unsafe_name_is_refused(house: House, name: str) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    seats = f"/sprints/{house.sprint}/seats"
    assert phone.refused(seats, JOIN | {"name": name}) == "name_unsafe"


def test_a_name_is_made_safe_for_a_projector(house: House, sprint: int) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    long = JOIN | {"name": "<b>\u202eZoé" + "e" * 60}
    name = phone.told(f"/sprints/{sprint}/seats", long)["name"]
    assert len(name) == LONGEST
    assert "\u202e" not in name


@pytest.mark.parametrize(
    "body",
    [
        {"name": "Zoé", "colour": 99, "mode": "team"},
        {"name": "Zoé", "colour": 1, "mode": "boss"},
        {"name": "Zoé", "colour": 1},
        {"name": "Zoé", "colour": 1, "mode": "team", "admin": True},
        {"name": "\ud800", "colour": 1, "mode": "team"},
        [],
        "Zoé",
    ],
)
def test_a_body_that_is_none_is_refused(house: House, body: object) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    answer = phone.http.post(f"/sprints/{house.sprint}/seats", content=json.dumps(body))
    assert (answer.status_code, answer.json()["code"]) == (400, "bad")


def test_joining_again_is_the_same_seat(house: House, sprint: int) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    first = phone.told(f"/sprints/{sprint}/seats", JOIN)
    again = phone.told(f"/sprints/{sprint}/seats", JOIN | {"name": "Autre"})
    assert (first["rep"], first["name"]) == (again["rep"], again["name"])
    assert first["card"]["words"]
    assert again["card"] is None, "its secrets are told once"


def test_a_phone_is_known_the_next_time_and_by_its_card_on_another(
    house: House, sprint: int
) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    card = phone.told(f"/sprints/{sprint}/seats", JOIN)["card"]
    house.open_sprint(house.found())
    known = {"name": "Marie", "colour": 1, "mode": "team"}
    assert phone.told("/visits", {"secret": house.secret})["known"] == known
    for proof in ({"words": " ".join(card["words"])}, {"secret": card["url"].partition("#")[2]}):
        other = Browser(house)
        assert other.told("/visits", {"secret": house.secret})["known"] is None
        assert other.told("/cards/visits", proof)["known"] == known
        assert other.told("/visits", {"secret": house.secret})["known"] == known
    assert (
        Browser(house).refused("/cards/visits", {"words": "un deux trois quatre"}) == "wrong_link"
    )
    assert Browser(house).refused("/cards/visits", {"secret": ""}) == "wrong_link"


def test_new_words_are_the_death_of_the_old_ones(house: House, sprint: int) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    old = phone.told(f"/sprints/{sprint}/seats", JOIN)["card"]
    new = phone.told("/cards", None)["card"]
    other = Browser(house)
    assert other.refused("/cards/visits", {"words": " ".join(old["words"])}) == "wrong_link"
    assert other.told("/cards/visits", {"words": " ".join(new["words"])})
    assert Browser(house).refused("/cards", None) == "signed_out"


def test_a_card_is_four_words_and_a_qr(house: House, sprint: int) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    card = phone.told(f"/sprints/{sprint}/seats", JOIN)["card"]
    assert len(card["words"]) == 4
    assert "/card#" in card["url"]
    assert card["qr"].startswith("data:image/svg+xml")


def test_a_phone_that_is_not_mine_is_nobodys_again(house: House, sprint: int) -> None:
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    mine = phone.told(f"/sprints/{sprint}/seats", JOIN)["rep"]
    assert phone.told("/visits", {"secret": house.secret})["seat"]["rep"] == mine
    assert phone.http.delete("/cards/visits").is_success
    visit = phone.told("/visits", {"secret": house.secret})
    assert (visit["seat"], visit["known"]) == (None, None)
    other = phone.told(f"/sprints/{sprint}/seats", JOIN | {"name": "Paul"})
    assert other["rep"] != mine
    assert other["card"] is not None, "a card of its own"
