"""How a phone comes to a sprint."""

import pytest

from tests.web.house import Browser, House

JOIN = {"name": "Marie", "colour": 1, "mode": "team"}


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_the_qr_admits_and_a_typed_code_waits_for_the_host(house: House, sprint: int) -> None:
    by_qr, by_code = Browser(house), Browser(house)
    assert by_qr.told("/visits", {"secret": house.secret})["via"] == "qr"
    assert by_qr.told(f"/sprints/{sprint}/seats", JOIN)["status"] == "admitted"
    typed = f" {house.code[:3].lower()}-{house.code[3:]} "
    visit = by_code.told("/visits", {"code": typed})
    assert visit["via"] == "code"
    assert visit["rules"]["points"]["meeting"] == 20
    waiting = by_code.told(f"/sprints/{sprint}/seats", JOIN | {"name": "Karim"})
    assert waiting["status"] == "pending"
    pad = by_qr.open("pad", sprint)
    shown = pad.see("shared", lambda state: True)
    assert [bell["name"] for bell in shown["lobby"]] == ["Marie"]


def test_a_name_that_waits_is_on_no_screen_until_it_is_admitted(house: House, sprint: int) -> None:
    host = house.found()
    console, wall = host.open("console", sprint), host.open("wall", sprint)
    knocking = house.join("Karim", by="code")
    rep = house.run(_rep(house))
    guests = console.see("lead", lambda lead: lead["guests"])["guests"]
    assert [(guest["name"], guest["status"]) for guest in guests] == [("Karim", "pending")]
    assert wall.see("shared", lambda state: True)["lobby"] == []
    pad = knocking.open("pad", sprint)
    assert pad.of("welcome")["views"] == ["mine"], "nor does it see the others"
    console.do({"c": "admit", "reps": [rep]})
    assert pad.of("bye")["code"] == "admitted"
    assert knocking.open("pad", sprint).of("welcome")["views"] == ["shared", "mine"]
    assert wall.see("shared", lambda state: state["lobby"])["lobby"][0]["name"] == "Karim"


def test_a_seat_without_a_visit_is_refused(house: House, sprint: int) -> None:
    stranger = Browser(house)
    assert stranger.refused(f"/sprints/{sprint}/seats", JOIN) == "wrong_code"
    other = house.open_sprint(house.found())
    stranger.told("/visits", {"secret": house.secret})
    assert stranger.refused(f"/sprints/{sprint}/seats", JOIN) == "wrong_code", "another sprint's"
    assert stranger.told(f"/sprints/{other}/seats", JOIN), "the control"


def test_a_visit_cannot_be_forged(house: House, sprint: int) -> None:
    stranger = Browser(house)
    stranger.told("/visits", {"code": house.code})
    cookie = stranger.http.cookies["floor_visit"]
    stranger.http.cookies.delete("floor_visit")
    stranger.http.cookies.set("floor_visit", cookie.replace(".code.", ".qr."))
    assert stranger.refused(f"/sprints/{sprint}/seats", JOIN) == "wrong_code"


@pytest.mark.parametrize(
    "visit", [{"code": "ZZZZZZ"}, {"secret": "nothing"}, {"code": ""}, {}, {"secret": "x" * 5000}]
)
def test_a_wrong_code_or_link_is_told_in_the_readers_language(
    house: House, visit: dict[str, str]
) -> None:
    phone = Browser(house)
    french = phone.post("/visits", visit)
    english = phone.post("/visits", visit, **{"Accept-Language": "en-GB"})
    assert (french.status_code, french.json()["code"]) == (404, "wrong_code")
    assert french.json()["message"] != english.json()["message"]


def test_failures_are_counted_and_good_joins_are_not(new_house: House) -> None:
    new_house.open_sprint(new_house.found())
    phone = Browser(new_house)
    for _ in range(new_house.desk.settings.failures + 20):
        phone.told("/visits", {"secret": new_house.secret})
    for _ in range(new_house.desk.settings.failures):
        assert phone.refused("/visits", {"code": "ZZZZZZ"}) == "wrong_code"
    slow = phone.post("/visits", {"code": "ZZZZZZ"})
    assert (slow.status_code, slow.json()["code"]) == (429, "rate")
    assert int(slow.headers["retry-after"]) > 0
    assert phone.told("/visits", {"secret": new_house.secret}), "the QR's way in stays open"


def test_the_host_comes_in_without_a_code(house: House, sprint: int) -> None:
    host = house.found()
    assert host.told("/visits", {"sprint": sprint})["via"] == "host"
    assert host.told(f"/sprints/{sprint}/seats", JOIN)["status"] == "admitted"
    assert host.data(f"/sprints/{sprint}/pad")["host"] is True
    assert Browser(house).refused("/visits", {"sprint": sprint}) == "signed_out"


def test_a_locked_or_full_sprint_says_so(house: House, sprint: int) -> None:
    console = house.found().open("console", sprint)
    console.do({"c": "lock", "locked": True})
    phone = Browser(house)
    phone.told("/visits", {"secret": house.secret})
    assert phone.refused(f"/sprints/{sprint}/seats", JOIN) == "locked"
    console.do({"c": "lock", "locked": False})
    assert phone.told(f"/sprints/{sprint}/seats", JOIN)


def test_the_pad_is_only_for_who_has_a_seat(house: House, sprint: int) -> None:
    stranger = Browser(house).page(f"/sprints/{sprint}/pad")
    assert (stranger.status_code, stranger.headers["location"]) == (303, f"/j?sprint={sprint}")
    data = house.join("Marie").data(f"/sprints/{sprint}/pad")
    assert data["sprint"]["id"] == sprint
    assert data["locale"] == "fr"
    assert data["rules"]["rounds"]
    assert data["host"] is False
    assert not any(key.startswith("console.") for key in data["messages"])


async def _rep(house: House) -> str:
    state = await house.desk.floor.state(house.sprint)
    return next(iter(state.tally.sheets))
