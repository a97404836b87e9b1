"""On another ASGI server there is no wire to write to: the floor's boards converge all the same."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol

from floor.close_codes import CloseCode
from floor.live.pen import Pen, tell
from tests.web.house import House, serving
from tests.web.line import TEXT, frame, line_of
from tests.web.sockets.test_guards import await_true
from web.sockets.plain import Plain


@pytest.fixture
def plain_house(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[House]:
    """Served by uvicorn's own class, which knows nothing of us."""
    monkeypatch.setattr("web.server.wire", lambda _: WebSocketsSansIOProtocol)
    with serving(tmp_path, stuck_s=0.5) as house, house.story():
        yield house


def lines(house: House) -> list[Any]:
    return [channel._line for channel in house.desk.screens._open.values()]  # type: ignore[attr-defined]


def test_boards_converge_over_a_plain_socket(plain_house: House) -> None:
    house = plain_house
    host = house.found()
    sprint = house.open_sprint(host)
    console, wall = host.open("console", sprint), host.open("wall", sprint)
    pads = [house.join(name).open("pad", sprint) for name in ("Marie", "Karim", "Zoé")]
    house.start(console)
    assert all(isinstance(line, Plain) for line in lines(house))
    for _ in range(5):
        assert {pad.tap()["type"] for pad in pads} == {"accepted"}
    for screen in (console, wall, *pads):
        screen.see("shared", lambda state: state["totals"]["doors"] == 15)
    pads[0].socket.send("not json")
    assert pads[0].ended() == CloseCode.BAD


def test_who_says_no_hello_is_closed_there_too(
    plain_house: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    sprint = plain_house.open_sprint(plain_house.found())
    plain_house.adjust(monkeypatch, hello_s=0.5)
    silent = plain_house.join("Marie").open("pad", sprint, hello=False)
    assert silent.ended() == CloseCode.SLOW


def test_who_does_not_read_is_given_up_there_too(plain_house: House) -> None:
    house = plain_house
    host = house.found()
    sprint = house.open_sprint(host)
    deaf = line_of(house.join("Marie"), sprint, receive=4_096)
    deaf.send(frame(TEXT, b'{"type":"hello","v":1,"screen":"pad"}'))
    await_true(lambda: len(house.desk.screens) == 1, "it did not come in")
    wall = host.open("wall", sprint)
    wall.of("welcome")
    (channel,) = [found for place, found in house.desk.screens._open.items() if place[2] == "pad"]
    text = json.dumps({"type": "padding", "text": "x" * 200_000}).encode()

    def fill() -> None:
        pen: Pen = channel.pen  # type: ignore[attr-defined]
        while not pen.missed:
            tell((pen,), text)

    for _ in range(20):  # what the kernel and asyncio hold comes before our own bound
        house.loop.call_soon_threadsafe(fill)
        wall.rest()
    await_true(lambda: len(house.desk.screens) == 1, "it was not given up")
    wall.send({"type": "clock", "t": 1})
    assert wall.of("clock")
