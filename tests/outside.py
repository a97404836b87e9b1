"""A floor that we only know the address of: a first run, a sprint, reps, in real time."""

import time
from collections.abc import Iterator
from contextlib import ExitStack, contextmanager
from typing import Any

from tests.web.browser import Browser
from tests.web.screen import Screen

PASSWORD = "portes ouvertes"
LIVE_S = 20.0


class Outside:
    """`url` is the origin that its browsers type."""

    def __init__(self, url: str) -> None:
        self.url = url
        self.held = ExitStack()
        self.screens: list[Screen] = []

    def found(self, token: str) -> Browser:
        """The first run: the host is signed in afterwards."""
        host = Browser(self)
        answer = host.send("/welcome", team="Équipe Nord", password=PASSWORD, token=token)
        assert answer.status_code == 303, answer.text
        return host

    def open_sprint(self, host: Browser) -> int:
        answer = host.send("/sprints", preset="short", people="5")
        assert answer.status_code == 303, answer.text
        return int(answer.headers["location"].split("/")[2])

    def join(self, console: Screen, code: str, name: str) -> Browser:
        """A rep with a phone, who typed the code on the wall and was admitted."""
        phone = Browser(self)
        phone.told("/visits", {"code": code})
        asked = {"name": name, "colour": 1, "mode": "ranking"}
        seat = phone.told(f"/sprints/{console.sprint}/seats", asked)
        assert console.do({"c": "admit", "reps": [seat["rep"]]})["type"] == "accepted"
        return phone

    def tap(self, pad: Screen, kind: str) -> dict[str, Any]:
        """Again until the countdown is over."""
        end = time.monotonic() + LIVE_S
        while (told := pad.tap(kind))["type"] == "refused":
            assert time.monotonic() < end, told
            time.sleep(0.2)
        return told


@contextmanager
def outside(url: str) -> Iterator[Outside]:
    floor = Outside(url)
    with floor.held:
        yield floor


def a_call(floor: Outside, token: str) -> tuple[Browser, int]:
    """The shortest way to a stored call that a wall shows: the host's browser, and the sprint."""
    host = floor.found(token)
    sprint = floor.open_sprint(host)
    code = host.data(f"/sprints/{sprint}/console")["join"]["code"]
    console = host.open("console", sprint)
    phone = floor.join(console, code, "Marie")
    assert console.do({"c": "start"})["type"] == "accepted"
    floor.tap(phone.open("pad", sprint), "refusal")
    console.see("shared", lambda state: state["totals"]["calls"] == 1)
    return host, sprint
