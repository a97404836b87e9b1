"""Who floods, does not read or says nothing is cut; with each guard off, it is not: the control."""

import time
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from floor.close_codes import CloseCode
from tests.web.house import Browser, House, serving
from tests.web.line import CONT, PING, PONG, TEXT, Line, frame, line_of
from web.sockets import guarded
from web.sockets.guarded import Guarded

FLOOD = 3_000
GIVE_UP_S = 60.0
HEAD_S = 2.0  # more than a busy machine needs for one that talks


@pytest.fixture
def sprint(house: House) -> int:
    return house.open_sprint(house.found())


def await_true(true: Callable[[], bool], why: str, within_s: float = GIVE_UP_S) -> None:
    end = time.monotonic() + within_s
    while not true():
        assert time.monotonic() < end, why
        time.sleep(0.02)


def deaf(house: House, sprint: int) -> Line:
    """A screen that reads nothing, and has hardly any room for what it is sent."""
    return line_of(house.join("Marie"), sprint, receive=4_096)


def wires(house: House) -> list[Any]:
    found = list(house.server.server_state.connections)
    return [each for each in found if isinstance(each, Guarded)]


@pytest.mark.parametrize("opcode", [PING, PONG])
def test_a_flood_of_pings_or_pongs_is_cut(house: House, sprint: int, opcode: int) -> None:
    line = line_of(house.join("Marie"), sprint)
    line.send(frame(opcode) * FLOOD)
    assert line.is_cut()


def test_without_the_bound_on_frames_they_all_pass(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "MOST_FRAMES", 10**9)
    line = line_of(house.join("Marie"), sprint)
    line.send(frame(PING, b"x") * FLOOD)
    pongs = b""
    while len(pongs) < 3 * FLOOD:
        pongs += line.tcp.recv(65_536)


def test_empty_fragments_are_cut(house: House, sprint: int) -> None:
    line = line_of(house.join("Marie"), sprint)
    line.send(frame(TEXT, fin=False), frame(CONT, fin=False) * FLOOD)
    assert line.is_cut()


def test_without_the_bound_on_fragments_they_gather(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "MOST_FRAGMENTS", 10**9)
    monkeypatch.setattr(guarded, "MOST_FRAMES", 10**9)
    before = set(wires(house))
    line = line_of(house.join("Marie"), sprint)
    line.send(frame(TEXT, fin=False), frame(CONT, fin=False) * FLOOD)
    (wire,) = set(wires(house)) - before
    await_true(lambda: len(wire.frames) == FLOOD + 1, "the control does not reach the guard")


@pytest.mark.parametrize("guard", [True, False])
def test_pongs_that_nobody_reads_end_at_a_mebibyte(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch, guard: bool
) -> None:
    monkeypatch.setattr(guarded, "MOST_FRAMES", 10**9)
    if not guard:
        monkeypatch.setattr(Guarded, "bound", lambda _: None)
    before = set(wires(house))
    line = deaf(house, sprint)
    (wire,) = set(wires(house)) - before
    flood = frame(PING, b"x" * 125) * 1_000

    def beyond() -> bool:
        return bool(wire.transport.get_write_buffer_size() > 2 * guarded.MOST_BYTES)

    sent = [line.send(flood) for _ in range(100) if not beyond()]  # at most 12 MB
    if guard:
        await_true(lambda: wire.disconnected, "it was not cut")
    else:
        assert all(sent)
        await_true(beyond, "the control does not reach the guard")


def test_who_is_being_closed_and_does_not_read_is_let_go(
    house: House, sprint: int, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(guarded, "LINGER_S", 0.3)
    before = set(wires(house))
    line = deaf(house, sprint)
    line.send(frame(TEXT, b'{"type":"hello","v":1,"screen":"pad"}'))
    (wire,) = set(wires(house)) - before
    padding = b'"' + b"x" * 200_000 + b'"'

    def fill() -> None:
        while wire.push(padding):
            pass

    house.loop.call_soon_threadsafe(fill)
    await_true(lambda: bool(wire.full), "it was not filled")
    line.send(frame(TEXT, b"not json"), frame(9, b"x" * 126))  # a ping too long ends it
    await_true(lambda: wire.disconnected, "a closing that nobody reads stays for ever")


def test_a_handshake_that_says_nothing_is_cut(tmp_path: Path) -> None:
    """From the first byte to hello: one patience for all of it."""
    with serving(tmp_path, head_s=HEAD_S) as house, house.story():
        sprint = house.open_sprint(house.found())
        half = Line(house.url)
        half.send(half.head("/")[:60])
        silent = line_of(house.join("Marie"), sprint)
        dripping = line_of(house.join("Karim"), sprint)
        dripping.send(frame(TEXT, fin=False))
        dripping.send(frame(CONT, fin=False) * 5, frame(PING))
        talking = house.join("Zoé").open("pad", sprint)
        talking.of("welcome")
        assert half.is_cut() and silent.is_cut() and dripping.is_cut()
        half.close()
        time.sleep(HEAD_S + 0.1)
        talking.send({"type": "clock", "t": 1})
        assert talking.of("clock"), "the control"


def test_who_opens_a_socket_and_says_no_hello_is_told_so(
    quick: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    quick.adjust(monkeypatch, hello_s=0.3)
    silent = Browser(quick).open("pad", 1, hello=False)
    assert silent.ended() == CloseCode.SLOW
