"""Whoever is shown out while the door still opens for it stays out."""

import asyncio
import threading
from typing import Any

import pytest

from floor.close_codes import CloseCode
from floor.live.live import _epoch
from floor.register.seating import Seat
from floor.rep import Actor
from tests.web.house import House
from tests.web.screen import WAIT_S, new_key


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def test_who_is_removed_while_the_log_is_read_stays_out(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The first screen after a start waits for the log; its host does not."""
    host, phone, live = house.found(), house.join("Marie"), house.desk.floor.live
    rep = phone.open("pad", sprint).see("mine", lambda mine: True)["rep"]
    house.run(nobody_watches(house, sprint))
    asked, removed, read = threading.Event(), threading.Event(), live._storage.read

    async def slowly(question: Any, *args: Any) -> Any:
        if question is _epoch and not asked.is_set():
            asked.set()
            await asyncio.to_thread(removed.wait, WAIT_S)
        return await read(question, *args)

    monkeypatch.setattr(live._storage, "read", slowly)
    pad = phone.open("pad", sprint)
    assert asked.wait(WAIT_S)
    remove = {"c": "remove", "reps": [rep]}
    do = {"type": "do", "k": new_key(), "t_tap": 0, "t_send": 0, "do": remove}
    told = host.told(f"/sprints/{sprint}/commands", {"commands": [do]})
    assert told["answers"][0]["type"] == "accepted"
    removed.set()
    assert pad.ended() == CloseCode.REMOVED


def test_a_phone_whose_seat_is_moved_while_it_is_looked_for_stays_out(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    phone, floor = house.join("Marie"), house.desk.floor
    rep = phone.open("pad", sprint).see("mine", lambda mine: True)["rep"]
    find, moved = floor.seat, threading.Event()

    async def seat(of: int, device: str) -> Seat | None:
        found = await find(of, device)
        if not moved.is_set():
            moved.set()
            await floor.move_seat(of, rep, "another phone", by=Actor("host", "h"), key=new_key())
        return found

    monkeypatch.setattr(floor, "seat", seat)
    assert phone.open("pad", sprint).ended() == CloseCode.AUTH
    assert moved.is_set()


async def nobody_watches(house: House, sprint: int) -> None:
    """As after a start."""
    house.desk.floor.live.end(sprint, 1012, "restart")
