"""Until the first run, a demo is for whoever sits at this machine, and for nobody else."""

import socket

import httpx2
import pytest
from starlette.requests import HTTPConnection
from websockets import Origin
from websockets.exceptions import InvalidStatus
from websockets.sync.client import connect

from tests.web.browser import Browser
from tests.web.house import House
from web import here

LAN = "192.168.1.20"
SCREENS = ("/demo", "/demo/wall", "/demo/pad", "/demo/console")


def demo_of(house: House) -> int:
    stage = house.desk.demo
    assert stage is not None and stage.sprint is not None
    return stage.sprint.id


def from_lan(house: House, path: str) -> httpx2.Response:
    """As a phone on the network names this server."""
    headers = {"Host": f"{LAN}:{house.desk.port}", "Accept": "text/html"}
    return Browser(house).http.get(path, headers=headers)


def everywhere(house: House) -> list[str]:
    sprint = demo_of(house)
    return [*SCREENS, "/", "/j", *(f"/sprints/{sprint}/{s}" for s in ("wall", "pad", "console"))]


def test_who_sits_here_opens_its_screens_without_signing_in(playing: House) -> None:
    visitor = Browser(playing)
    assert visitor.page("/").headers["location"] == "/demo"
    for path in ("/demo", "/demo/wall", "/demo/console"):
        assert visitor.page(path).status_code == 200, path
    assert visitor.page("/demo/pad").headers["location"].startswith("/j#")
    visitor.open("wall", demo_of(playing)).of("snapshot")
    console = visitor.open("console", demo_of(playing))
    assert console.do({"c": "pause"})["type"] == "accepted"


def test_a_phone_on_the_network_is_kindly_sent_away(playing: House) -> None:
    for path in everywhere(playing):
        answer = from_lan(playing, path)
        assert answer.status_code == 403, path
        assert "Une démo tourne sur la machine" in answer.text
    for path in ("/welcome", "/notice", "/healthz"):
        assert from_lan(playing, path).status_code == 200, path


def test_its_socket_is_shut_too(playing: House) -> None:
    place = f"{LAN}:{playing.desk.port}"
    with (
        socket.create_connection(("127.0.0.1", playing.desk.port)) as line,
        pytest.raises(InvalidStatus) as refused,
    ):
        connect(
            f"ws://{place}/sprints/{demo_of(playing)}/socket",
            sock=line,
            origin=Origin(f"http://{place}"),
        )
    assert refused.value.response.status_code == 403


def test_nobody_gets_in_with_the_wall_s_code(playing: House) -> None:
    stage = playing.desk.demo
    assert stage is not None and stage.sprint is not None
    place = f"{LAN}:{playing.desk.port}"
    headers = {"Host": place, "Origin": f"http://{place}"}
    visit = {"code": stage.sprint.code}
    answer = Browser(playing).http.post("/visits", json=visit, headers=headers)
    assert (answer.status_code, answer.json()["code"]) == (403, "demo_here")


def test_without_the_guard_the_same_phone_sees_it_all(
    playing: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The control: the guard alone keeps it out."""
    monkeypatch.setattr(here, "sits_here", lambda _: True)
    for path in ("/demo", "/demo/wall", "/demo/console"):
        assert from_lan(playing, path).status_code == 200, path


def test_after_the_first_run_it_is_a_sprint_like_any_other(playing: House) -> None:
    host = playing.found()
    assert host.page("/demo/wall").status_code == 200
    assert "/demo" in host.page("/").text
    stranger = Browser(playing)
    assert stranger.page("/demo/console").headers["location"].startswith("/signin")
    assert from_lan(playing, "/j").status_code == 200
    playing.sprint = demo_of(playing)
    playing.join("Visiteuse").open("pad", playing.sprint).of("welcome")


@pytest.mark.parametrize(
    ("peer", "host", "sits"),
    [
        ("127.0.0.1", "localhost:8000", True),
        ("127.0.0.1", "127.0.0.1:8000", True),
        ("::1", "[::1]:8000", True),
        ("::ffff:127.0.0.1", "127.0.0.1:8000", True),
        ("192.168.1.7", "localhost:8000", False),
        ("192.168.1.7", "192.168.1.20:8000", False),
        ("127.0.0.1", "floor.example.org", False),
        ("127.0.0.1", "localhost.example.org", False),
    ],
)
def test_sitting_here_takes_the_address_and_the_name(peer: str, host: str, sits: bool) -> None:
    assert here.sits_here(connection(peer, {"host": host})) is sits


@pytest.mark.parametrize("header", ["forwarded", "x-forwarded-for", "x-real-ip", "via"])
def test_nobody_sits_here_through_a_proxy(header: str) -> None:
    said = {"host": "localhost:8000", header: "203.0.113.9"}
    assert not here.sits_here(connection("127.0.0.1", said))


def connection(peer: str, headers: dict[str, str]) -> HTTPConnection:
    raw = [(name.encode(), value.encode()) for name, value in headers.items()]
    return HTTPConnection({"type": "http", "client": (peer, 50_000), "headers": raw})
