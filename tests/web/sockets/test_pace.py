"""What one screen may ask of the floor, and what it can cost the others."""

import asyncio
import json
import socket as plain
import threading
import time
from typing import Any

import pytest

from floor.close_codes import CloseCode
from floor.live.pen import tell
from floor.messages import WINDOW
from tests.web.house import House
from tests.web.screen import WAIT_S, new_key


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_who_sends_too_fast_is_told_and_then_closed(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    pad.of("welcome")
    frame: dict[str, Any] = {"type": "do", "t_tap": 0, "t_send": 0, "do": {"c": "pause"}}
    for _ in range(40):
        pad.send({**frame, "k": new_key()})
    slowed = pad.until(lambda told: told.get("code") == "rate")
    assert not slowed["final"]
    assert slowed["retry_ms"] > 0
    for _ in range(200):
        pad.send({**frame, "k": new_key()})
    assert pad.ended() == CloseCode.RATE


def test_heartbeats_and_clocks_do_not_count_as_taps(house: House, sprint: int) -> None:
    pad = house.join("Marie").open("pad", sprint)
    for t in range(8):
        pad.send({"type": "clock", "t": t})
        pad.send({"type": "heartbeat", "unsent": t})
    assert [pad.of("clock")["t"] for _ in range(8)] == list(range(8))


def test_more_sockets_than_the_floor_takes_are_asked_to_come_back(quick: House) -> None:
    sprint = quick.open_sprint(quick.found())
    pads = [quick.join(name).open("pad", sprint) for name in ("Marie", "Karim")]
    for pad in pads:
        pad.of("welcome")
    third = quick.join("Zoé").open("pad", sprint, hello=False)
    bye = third.of("bye")
    assert bye["retry_ms"] > 0
    assert third.ended() == 1013


def test_who_does_not_read_is_cut_and_the_others_go_on(quick: House) -> None:
    host = quick.found()
    sprint = quick.open_sprint(host)
    pad, deaf = quick.join("Marie").open("pad", sprint), quick.join("Karim").open("pad", sprint)
    pad.of("welcome")
    deaf.of("welcome")
    channel = quick.run(_channel_of(quick, "Karim"))
    deaf.socket.socket.setsockopt(plain.SOL_SOCKET, plain.SO_RCVBUF, 4096)
    quick.loop.call_soon_threadsafe(_flood, channel)
    quick.run(_until_gone(quick, channel))
    pad.send({"type": "clock", "t": 1})
    assert pad.of("clock")


async def _channel_of(house: House, name: str) -> Any:
    """That rep's pad's. On the server's own loop, so that whoever was greeted is in."""
    people = (await house.desk.floor.state(house.sprint)).asides.people
    for (_, whose, *_), channel in list(house.desk.screens._open.items()):
        seat = await house.desk.floor.seat(house.sprint, whose)
        if seat and people[seat.rep].name == name:
            return channel
    raise AssertionError(name)


def _flood(channel: Any) -> None:
    text = json.dumps({"type": "padding", "text": "x" * 200_000}).encode()
    while not channel.pen.missed:
        tell((channel.pen,), text)


async def _until_gone(house: House, channel: Any) -> None:
    for _ in range(round(WAIT_S / 0.1)):
        if channel not in house.desk.screens._open.values():
            return
        await asyncio.sleep(0.1)
    raise AssertionError("still there")


def test_a_slow_database_stops_neither_the_clock_nor_the_window(house: House, sprint: int) -> None:
    console = house.found().open("console", sprint)
    pad, free = house.join("Marie").open("pad", sprint), threading.Event()
    house.start(console)
    held = house.desk.floor.storage.submit(lambda: free.wait(WAIT_S))
    tap = {"type": "do", "t_tap": 0, "t_send": 0, "do": {"c": "log_outcome", "kind": "no_answer"}}
    for _ in range(WINDOW):
        pad.send({**tap, "k": new_key()})
    time.sleep(0.5)
    pad.send({"type": "clock", "t": 7})
    pad.send({**tap, "k": new_key()})
    assert pad.of("clock")["t"] == 7
    busy = pad.of("refused")
    assert (busy["code"], busy["final"]) == ("busy", False)
    free.set()
    assert all(pad.of("accepted") for _ in range(WINDOW))
    assert held.result(WAIT_S)
