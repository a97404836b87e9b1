"""A floor comes in from one address, and bots beside it: nobody waits, and the wall stays clean."""

import re

import pytest

from tests.web.house import Browser, House
from tests.web.screen import Screen

REPS, BOTS, FLOOD = 40, 120, 5_000
PLACES = 60  # of one sprint
BOT = re.compile("Bot", re.IGNORECASE)


def come(phone: Browser, sprint: int, name: str, **way: str) -> int:
    """Through the door and onto a seat, as a new phone. The status of what it got."""
    phone.http.cookies.clear()
    visit = phone.post("/visits", way)
    if visit.status_code != 200:
        return visit.status_code
    seat = {"name": name, "colour": 1, "mode": "ranking"}
    return phone.post(f"/sprints/{sprint}/seats", seat).status_code


@pytest.mark.parametrize("good", [60, pytest.param(300, marks=pytest.mark.long)])
def test_a_whole_floor_comes_in_from_one_address(new_house: House, good: int) -> None:
    """With failures in between: only those are counted. Six are forgiven here."""
    host, phone = new_house.found(), Browser(new_house)
    sprint = 0
    for group in range(good // PLACES):
        sprint, secret = new_house.open_sprint(host), new_house.secret
        came = [come(phone, sprint, f"Rep {n}", secret=secret) for n in range(PLACES)]
        assert came == [201] * PLACES
        failed = [come(phone, sprint, "Bot", code=f"ZZZZZ{letter}") for letter in "BCD"]
        assert set(failed) <= ({404} if group == 0 else {404, 429})
    tried = [come(phone, sprint, "Bot", code="ZZZZZZ") for _ in range(6)]
    assert tried[-1] == 429, "the control: failures are counted"


def shown(screen: Screen) -> str:
    """Every frame that it was ever told."""
    screen.rest()
    return b"".join(screen.watcher.raw).decode()


@pytest.fixture(params=[BOTS, pytest.param(FLOOD, marks=pytest.mark.long)])
def crowd(house: House, request: pytest.FixtureRequest) -> tuple[Screen, Screen, list[Browser]]:
    """Console and wall, and forty reps with a seat, among more bots that know the code."""
    many: int = request.param
    host = house.found()
    sprint = house.open_sprint(host)
    console, wall = host.open("console", sprint), host.open("wall", sprint)
    bots, code = Browser(house), house.code
    reps: list[Browser] = []
    for number in range(many):
        status = come(bots, sprint, f"Bot {number}", code=code)
        assert status in (201, 409), "knocks, or finds the door full"
        if number % 10 == 0:  # who does not read answers no ping
            assert console.rest() and wall.rest()
        if number % (many // REPS) == 0 and len(reps) < REPS:
            reps.append(house.join(f"Rep {number}"))
    return console, wall, reps


def test_bots_by_the_thousand_leave_forty_reps_and_the_wall_alone(
    house: House, crowd: tuple[Screen, Screen, list[Browser]]
) -> None:
    console, wall, reps = crowd
    assert len(reps) == REPS
    house.start(console)
    for phone in reps[:10]:
        assert phone.open("pad", house.sprint).tap()["type"] == "accepted"
    wall.see("shared", lambda state: state["totals"]["doors"] == 10)
    assert not BOT.search(shown(wall))
    guests = console.watcher.states["lead"]["guests"]
    waiting = [guest for guest in guests if guest["status"] == "pending"]
    assert all(BOT.match(guest["name"]) for guest in waiting)
    assert 0 < len(waiting) <= PLACES
    admitted = [guest["rep"] for guest in waiting[:1]]
    assert console.do({"c": "admit", "reps": admitted})["type"] == "accepted", "the control"
    wall.see("shared", lambda state: state["people"] == REPS + 1)
    out = [guest["rep"] for guest in waiting]
    assert console.do({"c": "remove", "reps": out})["type"] == "accepted", "all at once"
    wall.see("shared", lambda state: state["people"] == REPS)
