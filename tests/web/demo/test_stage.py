"""One demo sprint follows another: gong, reveal, the next, at the same addresses."""

import time
from collections.abc import Callable
from typing import Any

import pytest

from floor.reveal import REVEAL
from tests.web.browser import Browser
from tests.web.demo.test_doorstep import demo_of
from tests.web.house import House
from web.demo import stage
from web.demo.plan import AGE_MS, LENGTH_MS

SOON_S = 60.0


@pytest.fixture
def hurried(monkeypatch: pytest.MonkeyPatch, playing: House) -> House:
    """The reveal does not wait for readers."""
    for name in ("LOOK_S", "STEP_S", "LAST_STEP_S"):
        monkeypatch.setattr(stage, name, 0.05)
    return playing


def revealed(step: int) -> Callable[[Any], bool]:
    return lambda state: state["reveal"] is not None and state["reveal"]["step"] >= step


def next_demo(house: House, after: int) -> int:
    for _ in range(round(SOON_S / 0.05)):
        if demo_of(house) != after:
            return demo_of(house)
        time.sleep(0.05)
    raise AssertionError("no other demo in time")


def test_after_the_gong_it_is_revealed_and_another_one_begins(hurried: House) -> None:
    visitor, first = Browser(hurried), demo_of(hurried)
    wall = visitor.open("wall", first)
    wall.see("shared", lambda state: state["when"]["phase"] == "live")
    hurried.pass_(LENGTH_MS - AGE_MS + 30_000)
    for step in range(1, len(REVEAL) + 1):
        wall.see("shared", revealed(step))
    assert wall.ended(SOON_S) == 4426, "load the page anew"
    second = next_demo(hurried, first)
    assert second > first
    tally = hurried.run(hurried.desk.floor.state(second)).tally
    assert tally.clock.phase == "live"
    assert tally.started_at == hurried.time() - AGE_MS
    for screen in ("wall", "console", "pad"):
        moved = visitor.page(f"/sprints/{first}/{screen}")
        assert moved.headers["location"] == f"/demo/{screen}", screen
    assert visitor.data("/demo/wall")["sprint"]["id"] == second


def test_who_leads_the_reveal_is_not_overtaken(hurried: House) -> None:
    visitor, first = Browser(hurried), demo_of(hurried)
    console = visitor.open("console", first)
    assert console.do({"c": "close"})["type"] == "accepted"
    assert console.do({"c": "reveal", "step": 5})["type"] == "accepted"
    console.see("shared", revealed(5))
    next_demo(hurried, first)


def test_a_demo_is_in_no_list_and_is_repeated_by_nobody(playing: House) -> None:
    demo, host = demo_of(playing), playing.found()
    home = host.page("/").text
    assert f"/sprints/{demo}/" not in home
    assert "Retirer la démo" in home
    assert host.send("/sprints", again=str(demo)).status_code == 404
    assert host.send("/demo/removal").headers["location"] == "/"
    assert "Retirer la démo" not in host.page("/").text
    assert host.page("/demo/wall").headers["location"] == "/"
