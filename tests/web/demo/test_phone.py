"""A demo phone keeps to what real phones keep to: nothing tapped is lost, nothing counts twice."""

import asyncio
from collections.abc import Awaitable, Callable

import pytest

from floor.close_codes import CloseCode
from floor.commands import LogOutcome
from floor.messages import Accepted, Refused
from tests.web.house import House
from web.demo.key import new_key
from web.demo.phone import Phone
from web.demo.place import Place, there

SOON_S = 60.0
LOOK_S = 0.02


def phone_of(house: House, name: str, place: Place | None = None) -> Phone:
    browser = house.join(name)
    cookies = "; ".join(f"{k}={v}" for k, v in browser.http.cookies.items())
    return Phone(place or there(house.url), house.sprint, cookies, house.time)


async def until(true: Callable[[], bool]) -> None:
    for _ in range(round(SOON_S / LOOK_S)):
        if true():
            return
        await asyncio.sleep(LOOK_S)
    raise AssertionError("not in time")


async def used(phone: Phone, story: Awaitable[None]) -> None:
    running = asyncio.create_task(phone.run())
    try:
        await story
    finally:
        running.cancel()
        await asyncio.gather(running, return_exceptions=True)


def calls(house: House) -> int:
    return house.run(house.desk.floor.state(house.sprint)).tally.board.counters.dials


@pytest.fixture
def live(new_house: House) -> House:
    host = new_house.found()
    new_house.open_sprint(host)
    new_house.start(host.open("console", new_house.sprint))
    return new_house


def test_what_is_tapped_while_the_phone_sleeps_arrives_when_it_wakes(live: House) -> None:
    phone = phone_of(live, "Nadia")

    async def story() -> None:
        await until(lambda: phone.phase == "live")
        await phone.sleep()
        for _ in range(3):
            phone.outbox.put(new_key(), LogOutcome("no_answer"))
        assert await asyncio.to_thread(calls, live) == 0
        phone.wake()
        await until(lambda: len(phone.outbox) == 0)

    asyncio.run(used(phone, story()))
    assert calls(live) == 3


def test_a_tap_whose_answer_was_lost_is_sent_again_and_counts_once(
    live: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone = phone_of(live, "Karim")
    lost: list[Accepted | Refused] = []
    heard: list[Accepted | Refused] = []
    settle = phone.outbox.settle

    async def story() -> None:
        await until(lambda: phone.phase == "live")
        monkeypatch.setattr(phone.outbox, "settle", lost.append)
        phone.outbox.put(new_key(), LogOutcome("refusal"))
        await until(lambda: bool(lost))
        await phone.sleep()
        monkeypatch.setattr(phone.outbox, "settle", settle)
        phone.outbox.on_answer = heard.append
        phone.wake()
        await until(lambda: bool(heard))

    asyncio.run(used(phone, story()))
    assert [answer.dup for answer in heard if isinstance(answer, Accepted)] == [True]
    assert calls(live) == 1


def test_a_call_begun_before_the_gong_says_so_when_it_is_asked(live: House) -> None:
    phone = phone_of(live, "Zoé")
    length = live.run(live.desk.floor.state(live.sprint)).tally.opened.length_ms

    async def story() -> None:
        await until(lambda: phone.phase == "live")
        await asyncio.to_thread(live.pass_, length + 30_000)
        await phone.until("closed")
        phone.outbox.put(new_key(), LogOutcome("voicemail"))
        await until(lambda: len(phone.outbox) == 0)

    asyncio.run(used(phone, story()))
    (sheet,) = live.run(live.desk.floor.state(live.sprint)).tally.sheets.values()
    assert [outcome.prolonged for outcome in sheet.outcomes.values()] == [True]


def test_a_rep_who_is_removed_does_not_come_back(live: House) -> None:
    host, phone = live.found(), phone_of(live, "Malo")

    async def story() -> None:
        await until(lambda: phone.phase == "live")
        rep = next(iter(live.run(live.desk.floor.state(live.sprint)).tally.sheets))
        console = host.open("console", live.sprint)
        await asyncio.to_thread(console.do, {"c": "remove", "reps": [rep]})
        async with asyncio.timeout(SOON_S):
            await phone.until("final")

    asyncio.run(used(phone, story()))
    assert phone.stopped == CloseCode.REMOVED
