"""What the host does with pages: first run, sign-in, a sprint, a wall, the room."""

from collections import Counter
from concurrent.futures import ThreadPoolExecutor
from time import monotonic

import pytest

from tests.web.house import PASSWORD, Browser, House
from tests.web.screen import room
from web.limits import Failures


def test_the_first_run_needs_the_printed_link_once(new_house: House) -> None:
    thief, host = Browser(new_house), Browser(new_house)
    assert thief.page("/").headers["location"] == "/welcome"
    form = {"team": "Nous", "password": PASSWORD}
    for token in ("", "guessed", new_house.desk.first_run_token[:-1]):
        assert thief.send("/welcome", token=token, **form).status_code == 422
    token = new_house.desk.first_run_token
    weak = host.send("/welcome", token=token, team="", password="court")
    assert weak.status_code == 422
    assert token in weak.text, "the link need not be opened again"
    assert host.send("/welcome", token=token, **form).headers["location"] == "/"
    assert "Nous" in host.page("/").text
    assert thief.send("/welcome", token=token, **form).status_code == 404
    assert thief.page("/welcome").status_code == 404


def test_the_password_is_asked_and_wrong_ones_are_counted(new_house: House) -> None:
    new_house.found()
    guesser = Browser(new_house)
    for _ in range(new_house.desk.settings.failures):
        assert guesser.send("/signin", password="portes fermées").status_code == 403
    assert guesser.send("/signin", password=PASSWORD).status_code == 429


def test_passwords_guessed_side_by_side_are_counted_as_if_one_after_the_other(
    new_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_house.found()
    monkeypatch.setattr(new_house.desk, "failures", Failures(4, 3_600, monotonic))
    guessers = [Browser(new_house) for _ in range(12)]
    with ThreadPoolExecutor(len(guessers)) as all_at_once:
        said = all_at_once.map(lambda one: one.send("/signin", password="fermées"), guessers)
    assert Counter(answer.status_code for answer in said) == {403: 4, 429: 8}


def test_a_host_who_is_right_has_not_failed(
    new_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    new_house.found()
    monkeypatch.setattr(new_house.desk, "failures", Failures(1, 3_600, monotonic))
    for _ in range(2):
        assert Browser(new_house).send("/signin", password=PASSWORD).status_code == 303


@pytest.mark.parametrize(
    ("onward", "then"),
    [
        ("/sprints/new", "/sprints/new"),
        ("https://evil.example", "/"),
        ("//evil.example", "/"),
        ("/\\evil.example", "/"),
        ("/a\r\nSet-Cookie: x=y", "/"),
        ("", "/"),
    ],
)
def test_signing_in_leads_on_inside_the_house_only(house: House, onward: str, then: str) -> None:
    answer = Browser(house).send("/signin", password=PASSWORD, next=onward)
    assert answer.headers["location"] == then


def test_an_expired_sign_in_is_a_clear_page_and_a_clear_code(new_house: House) -> None:
    host = new_house.found()
    sprint = new_house.open_sprint(host)
    console = f"/sprints/{sprint}/console"
    assert host.page(console).status_code == 200
    new_house.time.now += 31 * 86_400_000
    away = host.page(console)
    assert (away.status_code, away.headers["location"]) == (303, f"/signin?next={console}")
    assert host.post(f"/sprints/{sprint}/walls").json()["code"] == "signed_out"


def test_every_cookie_is_kept_from_scripts_and_other_sites(new_house: House) -> None:
    host = Browser(new_house)
    form = {"team": "Nous", "password": PASSWORD, "token": new_house.desk.first_run_token}
    given = host.send("/welcome", **form).headers.get_list("set-cookie")
    new_house.open_sprint(host)
    given += host.post("/visits", {"secret": new_house.secret}).headers.get_list("set-cookie")
    given += host.post(f"/sprints/{new_house.sprint}/walls").headers.get_list("set-cookie")
    given += host.page("/?lang=en").headers.get_list("set-cookie")
    assert len(given) == 5
    for cookie in given:
        parts = {part.strip().lower() for part in cookie.split(";")}
        assert "httponly" in parts
        assert parts & {"samesite=lax", "samesite=strict"}
        assert "path=/" in parts


def test_the_same_sprint_again_has_the_same_rules(house: House) -> None:
    host = house.found()
    first = house.open_sprint(host, title="Mardi", people="7", goal_doors="12", game="teams")
    again = host.send("/sprints", again=str(first)).headers["location"].split("/")[2]
    one, two = (host.data(f"/sprints/{number}/console") for number in (first, again))
    assert one["rules"] | {"seed": 0} == two["rules"] | {"seed": 0}, "a game draws anew"
    assert (one["rules"]["goal_doors"], one["rules"]["teams"]) == (12, 2)
    assert one["join"]["code"] != two["join"]["code"]


def test_a_form_that_is_sent_twice_opens_one_sprint(house: House) -> None:
    host = house.found()
    key = "0123456789abcdef" * 2
    first = house.open_sprint(host, key=key)
    assert house.open_sprint(host, key=key) == first
    again = [house.open_sprint(host, again=str(first), key=key[::-1]) for _ in range(2)]
    assert again == [first + 1] * 2
    assert house.open_sprint(host, key="no key") == first + 2


@pytest.mark.parametrize("number", ["²", "9" * 40, "-1", "1e3", ""])
def test_a_number_that_is_none_is_no_sprint(house: House, number: str) -> None:
    host = house.found()
    assert Browser(house).data(f"/j?sprint={number}")["sprint"] is None
    assert host.get(f"/room?sprint={number}").status_code == 200
    if number:
        assert host.send("/sprints", again=number).status_code == 404


@pytest.mark.parametrize(
    ("field", "value"),
    [
        ("people", "0"),
        ("people", "many"),
        ("preset", "week"),
        ("meeting", "1"),
        ("goal_doors", "-1"),
        ("title", "x" * 41),
    ],
)
def test_a_form_that_cannot_be_comes_back_as_it_was_typed(
    house: House, field: str, value: str
) -> None:
    host = Browser(house)
    host.send("/signin", password=PASSWORD)
    answer = host.send("/sprints", **({"preset": "morning", "freeze": "yes"} | {field: value}))
    assert answer.status_code == 422
    assert f'id="{field}-problem"' in answer.text


def test_no_goal_of_meetings_below_three_expected_ones(house: House) -> None:
    host = house.found()
    few = {"preset": "short", "people": "5", "goal_meetings": "1"}
    answer = host.send("/sprints", **few)
    assert answer.status_code == 422
    assert 'id="goal_meetings-problem"' in answer.text
    many = {"preset": "day", "people": "30"}
    goals = [
        host.data(f"/sprints/{house.open_sprint(host, **many, **typed)}/console")["rules"]
        for typed in ({}, {"goal_meetings": "0"}, {"goal_meetings": "4"})
    ]
    assert [rules["goal_meetings"] for rules in goals] == [6, 0, 4]


def test_a_wall_link_is_worth_one_sprint_and_no_password(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    url = host.told(f"/sprints/{sprint}/walls", None)["url"]
    tv = Browser(house)
    tv.told("/wall-visits", {"secret": url.partition("#")[2]})
    join = tv.data(f"/sprints/{sprint}/wall")["join"]
    assert join["code"] == house.code
    image = tv.get(join["qr"])
    assert image.headers["content-type"] == "image/svg+xml"
    assert tv.get(f"/sprints/{sprint}/qr.svg?address=http://evil.example").status_code == 404
    assert tv.page(f"/sprints/{sprint}/console").status_code == 303
    assert Browser(house).refused("/wall-visits", {"secret": "guess"}) == "wrong_link"
    assert Browser(house).get(join["qr"]).status_code == 401


def test_no_address_carries_a_secret_where_it_could_be_logged(house: House) -> None:
    host = house.found()
    sprint = house.open_sprint(host)
    url = host.told(f"/sprints/{sprint}/walls", None)["url"]
    before, _, secret = url.partition("#")
    assert len(secret) > 20
    assert "?" not in before
    phone_url = host.told("/rooms", None)["phone_url"]
    assert "?" not in phone_url.partition("#")[0]


def test_the_room_is_checked_step_by_step(house: House) -> None:
    host = house.found()
    opened = host.told("/rooms", None)
    assert opened["qr"].startswith("data:image/svg+xml")
    path, secret = f"/rooms/{opened['id']}", opened["phone_url"].partition("#")[2]
    steps = [host.get(path).json()["steps"]]
    phone = Browser(house)
    assert phone.post("/rooms/visits", {"secret": secret}).status_code == 204
    steps.append(host.get(path).json()["steps"])
    assert room(house.url, secret) == {"type": "stored"}
    steps.append(host.get(path).json()["steps"])
    assert [sum(reached.values()) for reached in steps] == [0, 1, 3]
    assert phone.refused("/rooms/visits", {"secret": "old"}) == "wrong_link"
    assert room(house.url, "old") == 4401
    assert phone.get(path).status_code == 401
    assert host.get(path).json()["address_private"] is True
