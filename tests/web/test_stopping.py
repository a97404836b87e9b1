"""A server that stops, whatever its clients do; a request that is never ended costs nobody."""

import logging
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from starlette.requests import Request
from starlette.responses import PlainTextResponse, Response

from tests.web.house import House, serving
from tests.web.line import TEXT, Line, frame, line_of
from tests.web.screen import WAIT_S
from tests.web.sockets.test_guards import await_true

BODY = b"POST /visits HTTP/1.1\r\nHost: %s\r\nOrigin: http://%s\r\nContent-Length: 1000\r\n\r\n{"


def posting(house: House) -> Line:
    """A request whose body never ends."""
    line = Line(house.url)
    here = house.url.removeprefix("http://").encode()
    line.send(BODY % (here, here))
    return line


@pytest.fixture
def long_answer(monkeypatch: pytest.MonkeyPatch) -> None:
    """The page of /healthz is longer than what the kernel holds."""

    async def long(_: Request) -> Response:
        return PlainTextResponse("x" * 30_000_000)

    monkeypatch.setattr("web.pages.health.alive", long)


@contextmanager
def held(*lines: Line) -> Iterator[None]:
    try:
        yield
    finally:
        for line in lines:
            line.close()


def asking(house: House) -> Line:
    line = Line(house.url, receive=4_096)
    line.send(b"GET /healthz HTTP/1.1\r\nHost: localhost\r\n\r\n")
    return line


@pytest.mark.parametrize("guard", [True, False])
def test_a_body_that_never_ends_is_cut(tmp_path: Path, guard: bool) -> None:
    with serving(tmp_path, body_s=0.3 if guard else 60, shutdown_s=0.2) as house:
        line = posting(house)
        line.tcp.settimeout(WAIT_S if guard else 1)
        with held(line):
            assert line.is_cut() is guard


@pytest.mark.parametrize("guard", [True, False])
@pytest.mark.usefixtures("long_answer")
def test_an_answer_that_nobody_takes_is_cut(tmp_path: Path, guard: bool) -> None:
    with serving(tmp_path, unread_s=0.3 if guard else 60, shutdown_s=0.2) as house:
        connections = house.server.server_state.connections
        line = asking(house)
        with held(line):
            await_true(lambda: bool(connections), "it did not come")
            if guard:
                await_true(lambda: not connections, "it stays for ever")
            else:
                time.sleep(1)
                assert connections, "the control does not reach the guard"


@pytest.mark.usefixtures("long_answer")
def test_a_server_stops_whatever_its_clients_do(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    others = set(threading.enumerate())
    with serving(tmp_path, shutdown_s=0.5) as house, house.story():
        (thread,) = [each for each in set(threading.enumerate()) - others if each.name == "server"]
        sprint = house.open_sprint(house.found())
        house.join("Marie").open("pad", sprint).of("welcome")
        silent, dripping = (line_of(house.join(name), sprint) for name in ("Zoé", "Léa"))
        dripping.send(frame(TEXT, b"{", fin=False))
        half = Line(house.url)
        half.send(half.head("/")[:40])
        with held(posting(house), asking(house), half, silent, dripping):
            connections = house.server.server_state.connections
            await_true(lambda: len(connections) >= 6, "they did not come")
            house.server.should_exit = True
            thread.join(WAIT_S)
            assert not thread.is_alive()
    errors = [each.message for each in caplog.records if each.levelno >= logging.ERROR]
    assert not errors, "uvicorn had to cancel what nobody had cut"
