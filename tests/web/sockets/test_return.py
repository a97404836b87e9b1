"""Who comes back, who takes another's place, and what the server counts of it."""

import asyncio
import json
import threading

import pytest

from floor.close_codes import CloseCode
from floor.register.seating import Seat
from tests.web.house import Browser, House
from tests.web.screen import WAIT_S, Screen
from web.screens import MOST_WINDOWS, Screens


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def wall(browser: Browser, sprint: int, window: str) -> Screen:
    opened = browser.open("wall", sprint, hello=False)
    opened.hello(window=window)
    opened.of("welcome")
    return opened


def test_two_projectors_of_one_browser_show_two_walls(house: House, sprint: int) -> None:
    browser = house.found()
    left, right = wall(browser, sprint, "left"), wall(browser, sprint, "right")
    for each in (left, right):
        each.send({"type": "clock", "t": 1})
        assert each.of("clock")
    again = wall(browser, sprint, "left")
    assert left.ended() == CloseCode.SUPERSEDED, "the same window came back"
    for each in (again, right):
        each.send({"type": "clock", "t": 2})
        assert each.of("clock")["t"] == 2


def test_a_pad_is_one_whatever_window_it_names(house: House, sprint: int) -> None:
    phone = house.join("Marie")
    first = phone.open("pad", sprint)
    first.of("welcome")
    second = phone.open("pad", sprint, hello=False)
    second.hello(window="another")
    assert first.ended() == CloseCode.SUPERSEDED


def test_who_was_let_in_late_does_not_supersede_who_came_after(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """A page that gave its first connection up: a slow database lets that one in last."""
    phone, find = house.join("Marie"), house.desk.floor.seat
    first_asks, second_is_in = threading.Event(), threading.Event()

    async def seat(of: int, device: str) -> Seat | None:
        if not first_asks.is_set():
            first_asks.set()
            await asyncio.to_thread(second_is_in.wait, WAIT_S)
        return await find(of, device)

    monkeypatch.setattr(house.desk.floor, "seat", seat)
    first = phone.open("pad", sprint, hello=False)
    first.hello(unsent=5)
    assert first_asks.wait(WAIT_S)
    second = phone.open("pad", sprint)
    second.of("welcome")
    second_is_in.set()
    assert first.ended() == CloseCode.SUPERSEDED
    presence = json.loads(house.desk.floor.live._warm[sprint]._attendance.frame())
    assert presence["unsent"] == 0, "nor is it believed what it held"
    second.send({"type": "clock", "t": 1})
    assert second.of("clock")["t"] == 1


class Held:
    closed: int | None = None

    def __init__(self, number: int) -> None:
        self.number = number

    def close(self, code: int, bye: bytes | None = None) -> None:
        self.closed = code


def test_one_link_has_so_many_windows_and_then_the_oldest_goes() -> None:
    screens, held = Screens(), [Held(n) for n in range(MOST_WINDOWS + 1)]
    for number, each in enumerate(held):
        screens.enter((1, "link", "wall", str(number)), each)
    other = Held(MOST_WINDOWS + 1)
    screens.enter((1, "other link", "wall", ""), other)
    assert [each.closed for each in held] == [CloseCode.SUPERSEDED] + [None] * MOST_WINDOWS
    assert len(screens) == MOST_WINDOWS + 1
    screens.leave((1, "link", "wall", "0"), held[0])
    assert len(screens) == MOST_WINDOWS + 1, "who was superseded leaves nobody else's place"
    screens.sign_out("link")
    assert {each.closed for each in held[1:]} == {CloseCode.AUTH}
    assert other.closed is None


def test_who_comes_back_is_counted_by_what_it_cost(house: House, sprint: int) -> None:
    counted = house.desk.counts.reconnects
    phone = house.join("Marie")
    pad = phone.open("pad", sprint)
    told = [pad.of("snapshot") for _ in range(2)]
    position = {each["view"]: {"epoch": each["epoch"], "seq": each["seq"]} for each in told}
    before = dict(counted)

    def since() -> dict[str, int]:
        return {how: counted[how] - before.get(how, 0) for how in counted}

    phone.open("pad", sprint, hello=False).hello(position=position)
    house.screens[-1].watcher = pad.watcher  # the same screen: it shows what it showed
    house.screens[-1].of("welcome")
    house.screens[-1].send({"type": "clock", "t": 1})
    house.screens[-1].of("clock")
    assert since()["lossless"] == 1
    phone.open("pad", sprint, hello=False).hello(position={"shared": position["shared"]})
    house.screens[-1].watcher = pad.watcher
    house.screens[-1].of("snapshot")
    stranger = Browser(house).open("pad", sprint, hello=False)
    stranger.hello(position=position)
    assert stranger.ended() == CloseCode.AUTH
    assert since() == {"lossless": 1, "snapshot": 1, "failed": 1}


def test_a_screen_that_healed_itself_is_counted(house: House, sprint: int) -> None:
    before = house.desk.counts.diverged
    pad = house.join("Marie").open("pad", sprint)
    pad.see("mine", lambda mine: True)
    pad.hello(diverged=1)
    assert {pad.of("snapshot")["view"] for _ in range(2)} == {"shared", "mine"}
    assert house.desk.counts.diverged == before + 1
