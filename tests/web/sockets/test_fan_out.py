"""One bad screen among healthy ones: they get everything, it gets what it can take."""

import asyncio
import json
from collections import Counter
from typing import Any

import pytest

from floor.close_codes import CloseCode
from tests.web.house import House
from tests.web.line import CONT, PING, TEXT, Line, frame, line_of
from tests.web.screen import Screen, new_key
from tests.web.sockets.test_guards import await_true
from web.limits import Bucket
from web.sockets import guarded
from web.sockets.wire import DRAINED_BYTES, FULL_BYTES, Wire

HELLO = b'{"type":"hello","v":1,"screen":"pad"}'
PADDING = json.dumps({"type": "padding", "text": "x" * 200_000}).encode()
TAPS = 8


@pytest.fixture
def sprint(house: House) -> int:
    """Live, with its console open."""
    sprint = house.open_sprint(house.found())
    house.start(house.found().open("console", sprint))
    return sprint


def wire_of(house: House, screen: Screen) -> Wire:
    port = screen.socket.local_address[1]
    held: list[Any] = list(house.server.server_state.connections)
    (found,) = [each for each in held if each.client[1] == port]
    assert isinstance(found, Wire)
    return found


async def fill(wire: Wire, most: int = 80) -> bool:
    """More than it and the kernel take. Whether it stays full."""
    for _ in range(most):
        if not wire.push(PADDING):
            await asyncio.sleep(0.1)
            if wire.full:
                return True
    return False


def counted(screen: Screen) -> Counter[str]:
    """The kinds of what it was told since, once it is at rest."""
    kinds: Counter[str] = Counter()
    screen.send({"type": "clock", "t": 77})
    while (told := screen.next())["type"] != "clock":
        kinds[told["type"]] += 1
    return kinds


def test_the_healthy_get_everything_beside_the_bad(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "LINGER_S", 0.3)
    pads = [house.join(f"Rep {n}").open("pad", sprint) for n in range(4)]
    walls = [house.found().open("wall", sprint, hello=False) for _ in range(4)]
    for number, wall in enumerate(walls):
        wall.hello(window=str(number))
    stalled = house.join("Stalled").open("pad", sprint)
    flooding, hostile = (line_of(house.join(name), sprint) for name in ("Flooding", "Hostile"))
    for screen in (*pads, *walls, stalled):
        screen.of("snapshot")
        counted(screen)
    wire = wire_of(house, stalled)
    assert house.run(fill(wire)), "it is not stalled"
    for line in (flooding, hostile):
        line.send(frame(TEXT, HELLO))
    for _ in range(TAPS):
        flooding.send(*(frame(TEXT, do()) for _ in range(50)))
        hostile.send(frame(PING, b"x") * 300, frame(TEXT, fin=False), frame(CONT, fin=False) * 90)
        for pad in pads:
            assert pad.tap()["type"] == "accepted"
    for screen in (*pads, *walls):
        screen.see("shared", lambda state: state["totals"]["doors"] >= len(pads) * TAPS)
        assert [told["view"] for told in screen.watcher.of("snapshot")] == list(
            screen.watcher.states
        )
        assert screen.watcher.of("delta"), "every step, and no snapshot in its place"
    assert wire.transport.get_write_buffer_size() <= FULL_BYTES + len(PADDING) + 16
    for line in (flooding, hostile):
        assert line.is_cut()


def do() -> bytes:
    what = {"c": "log_outcome", "kind": "refusal"}
    return json.dumps({"type": "do", "k": new_key(), "t_tap": 0, "t_send": 0, "do": what}).encode()


def test_without_the_bound_the_stalled_one_would_take_the_memory(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the bound."""
    stalled = house.join("Stalled").open("pad", sprint)
    stalled.of("snapshot")
    monkeypatch.setattr(Wire, "full", property(lambda _: False))
    monkeypatch.setattr(Wire, "bound", lambda _: None)
    wire = wire_of(house, stalled)
    house.run(fill(wire))
    assert wire.transport.get_write_buffer_size() > 2 * guarded.MOST_BYTES


def test_without_the_limit_a_flood_is_taken(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control of the pace."""
    monkeypatch.setattr(Bucket, "take", lambda *_: True)
    flooding = line_of(house.join("Flooding"), sprint)
    flooding.send(frame(TEXT, HELLO), *(frame(TEXT, do()) for _ in range(600)))
    told = b""
    while told.count(b'"k":') < 600:
        told += flooding.tcp.recv(65_536)


def test_who_was_slow_gets_one_snapshot_of_each_view_once_it_has_read(
    house: House, sprint: int
) -> None:
    marie, karim = (house.join(name).open("pad", sprint) for name in ("Marie", "Karim"))
    for pad in (marie, karim):
        pad.of("snapshot")
        counted(pad)
    slow = house.desk.counts.slow
    wire = wire_of(house, marie)
    assert house.run(fill(wire)), "it is not slow"
    for _ in range(TAPS):
        assert karim.tap()["type"] == "accepted"
    karim.rest()
    marie.see("shared", lambda state: state["totals"]["doors"] == TAPS)
    kinds = counted(marie)
    told = Counter(each["view"] for each in marie.watcher.of("snapshot"))
    assert told == {"shared": 2, "mine": 2}, "one at hello, one when it had drained"
    assert kinds["snapshot"] <= 1
    assert house.desk.counts.slow > slow
    assert wire.transport.get_write_buffer_size() < DRAINED_BYTES
    assert karim.tap()["type"] == "accepted"
    marie.see("shared", lambda state: state["totals"]["doors"] == TAPS + 1)
    assert marie.watcher.frames[-1]["type"] in ("delta", "heartbeat"), "and steps again"


def test_an_answer_waits_for_a_slow_screen(house: House, sprint: int) -> None:
    """No snapshot would bring it: without it the tap would stay under way until the next link."""
    marie, karim = (house.join(name).open("pad", sprint) for name in ("Marie", "Karim"))
    marie.of("snapshot")
    counted(marie)
    assert house.run(fill(wire_of(house, marie))), "it is not slow"
    key = new_key()
    what = {"c": "log_outcome", "kind": "refusal"}
    marie.send({"type": "do", "k": key, "t_tap": 0, "t_send": 0, "do": what})
    karim.see("shared", lambda state: state["totals"]["doors"] == 1)
    assert marie.until(lambda told: told.get("k") == key)["type"] == "accepted"


def test_presence_is_told_at_most_once_a_second(house: House, sprint: int) -> None:
    """A floor that comes in at once is one frame or two, not one a phone."""
    wall = house.found().open("wall", sprint)
    wall.of("presence")
    phones = [house.join(f"Rep {n}") for n in range(8)]
    began = house.loop.time()
    pads = [phone.open("pad", sprint) for phone in phones]
    wall.until(lambda told: told["type"] == "presence" and told["pads"] == len(pads))
    passed = house.loop.time() - began
    assert len(wall.watcher.of("presence")) <= 3 + passed


def test_a_line_that_is_dropped_is_forgotten(house: House, sprint: int) -> None:
    before = len(house.desk.screens)
    lines: list[Line] = []
    for n in range(5):
        lines.append(line_of(house.join(f"Rep {n}"), sprint))
        lines[-1].send(frame(TEXT, HELLO))  # at once: who waits for the others may be cut
    await_true(lambda: len(house.desk.screens) == before + 5, "they did not come in")
    for line in lines:
        line.close()
    await_true(lambda: len(house.desk.screens) == before, "somebody stayed")


def test_nothing_is_told_after_a_farewell(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What came in the same breath is not even looked at."""
    monkeypatch.setattr(guarded, "LINGER_S", 0.3)
    line = line_of(house.join("Marie"), sprint)
    clock = frame(TEXT, b'{"type":"clock","t":1}')
    line.send(frame(TEXT, HELLO), clock, frame(TEXT, b"not json"), *[clock] * 30)
    told = b""
    while data := line.tcp.recv(65_536):
        told += data
    assert told.count(b'"type":"clock"') == 1
    assert CloseCode.BAD.to_bytes(2, "big") in told
