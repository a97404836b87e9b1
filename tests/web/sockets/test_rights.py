"""Who may open which screen, and that a right that ended closes it."""

import time

import pytest
from websockets.exceptions import InvalidStatus

from floor.close_codes import CloseCode
from floor.sprint import MINUTE
from tests.web.house import Browser, House
from tests.web.screen import Screen

QUIET_S = 0.3  # no flush lies in wait: the next line is shown at once


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_without_a_seat_there_is_no_pad(house: House, sprint: int) -> None:
    assert Browser(house).open("pad", sprint).ended() == CloseCode.AUTH
    assert Browser(house).open("wall", sprint).ended() == CloseCode.AUTH
    phone, other = house.join("Marie"), house.open_sprint(house.found())
    assert phone.open("console", sprint).ended() == CloseCode.AUTH
    assert phone.open("pad", other).ended() == CloseCode.AUTH
    assert phone.open("pad", sprint).of("welcome"), "the control"


def test_a_wall_of_one_sprint_is_no_wall_of_another(house: House, sprint: int) -> None:
    host = house.found()
    hung = host.told(f"/sprints/{sprint}/walls", None)
    tv = Browser(house)
    assert tv.told("/wall-visits", {"secret": hung["url"].partition("#")[2]}) == {
        "location": f"/sprints/{sprint}/wall"
    }
    assert tv.open("wall", sprint).of("welcome")
    other = house.open_sprint(host)
    assert tv.open("wall", other).ended() == CloseCode.AUTH
    assert tv.page(f"/sprints/{other}/wall").status_code == 303
    assert tv.open("console", sprint).ended() == CloseCode.AUTH


def test_a_wall_may_not_ask_for_anything(house: House, sprint: int) -> None:
    host = house.found()
    wall = host.open("wall", sprint)
    assert wall.do({"c": "start"})["code"] == "forbidden"


def test_a_rep_may_not_ask_what_only_a_host_may(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    assert pad.do({"c": "start"})["code"] == "forbidden"


def test_a_removed_rep_is_out(house: House, sprint: int) -> None:
    host = house.found()
    console, phone = host.open("console", sprint), house.join("Marie")
    pad = phone.open("pad", sprint)
    rep = pad.see("mine", lambda mine: True)["rep"]
    assert console.do({"c": "remove", "reps": [rep]})["type"] == "accepted"
    assert pad.ended() == CloseCode.REMOVED
    assert phone.open("pad", sprint).ended() == CloseCode.REMOVED


def test_a_rep_who_erases_itself_is_told_that_it_is_done_before_the_link_closes(
    house: House, sprint: int
) -> None:
    pad = house.join("Marie").open("pad", sprint)
    rep = pad.see("mine", lambda mine: True)["rep"]
    time.sleep(QUIET_S)
    assert pad.do({"c": "erase_rep", "rep": rep})["type"] == "accepted"
    assert pad.ended() == CloseCode.REMOVED


def test_signing_out_closes_the_console(house: House, sprint: int) -> None:
    host = house.found()
    console = host.open("console", sprint)
    console.of("welcome")
    cookies = dict(host.http.cookies)
    assert host.send("/signout").status_code == 303
    assert console.ended() == CloseCode.AUTH
    host.http.cookies.update(cookies)
    assert host.open("console", sprint).ended() == CloseCode.AUTH, "a kept cookie is nothing"


def test_a_wall_that_is_taken_down_goes_dark(house: House, sprint: int) -> None:
    host = house.found()
    host.told(f"/sprints/{sprint}/walls", None)
    tv = Browser(house)
    tv.http.cookies.set("floor_wall", host.http.cookies["floor_wall"])
    wall = tv.open("wall", sprint)
    wall.of("welcome")
    name = host.get(f"/sprints/{sprint}/walls").json()["walls"][0]["id"]
    assert host.http.delete(f"/sprints/{sprint}/walls/{name}").status_code == 204
    assert wall.ended() == CloseCode.AUTH


def test_a_console_of_a_forgotten_sprint_does_not_come_back(house: House, sprint: int) -> None:
    host = house.found()
    console = host.open("console", sprint)
    house.start(console)
    assert console.do({"c": "close"})["type"] == "accepted"
    house.pass_(11 * MINUTE)
    console.see("shared", lambda shown: shown["when"]["phase"] == "final")
    house.run(house.desk.floor.caretaker.forget_one(sprint))
    assert console.ended() == CloseCode.AUTH
    assert host.open("console", sprint).ended() == CloseCode.AUTH, "not « later »"


def test_another_site_cannot_open_a_socket(house: House, sprint: int) -> None:
    phone = house.join("Marie")
    cookies = "; ".join(f"{name}={value}" for name, value in phone.http.cookies.items())
    with pytest.raises(InvalidStatus):
        Screen(house.url, sprint, "pad", cookies, origin="http://evil.example")
    mine = Screen(house.url, sprint, "pad", cookies)
    mine.hello()
    assert mine.of("welcome"), "the control"
    mine.close()
