"""The main states look as they did when somebody last looked (`make looks` takes them anew)."""

from pathlib import Path
from typing import TypeAlias

import pytest
from playwright.sync_api import Browser

from tests.browser.gallery import Theme
from tests.browser.look import LOOKS, MOST_OTHER, RENEW, SETTLED_MS, Eye

States: TypeAlias = tuple[tuple[str, Theme, str], ...]
STATES: dict[str, States] = {
    "wall": (
        ("lobby", "dark", ""),
        ("early", "dark", ""),
        ("busy", "light", ""),
        ("busy", "black", ""),
        ("break", "dark", ""),
        ("nomeet", "dark", ""),
        ("quiet", "dark", "&play=meeting"),
    ),
    "pad": (("main", "dark", ""), ("offline", "white", ""), ("said", "black", "")),
    "console": (("lobby", "light", ""), ("live", "dark", "")),
    "join": (("form", "light", ""),),
}
FAILED = Path(".cache") / "looks"


@pytest.mark.parametrize("screen", STATES)
def test_the_main_states_look_as_they_did(browser: Browser, screen: str) -> None:
    eye = Eye(browser, screen)
    other = {}
    for state, theme, more in STATES[screen]:
        name = f"{screen}-{state}-{theme}{'-meeting' if more else ''}.png"
        if RENEW:
            eye.show(state, theme, more)
            (LOOKS / name).write_bytes(eye.see())
        elif share := _otherwise(eye, name, state, theme, more):
            other[name] = share
    assert other == {}, "look at .cache/looks; if it is better now: make looks"


def _otherwise(eye: Eye, name: str, state: str, theme: Theme, more: str) -> float:
    """The share that is another colour, at the last of several looks; 0 if one was as approved."""
    share, seen = 1.0, b""
    for settled_ms in SETTLED_MS:
        eye.show(state, theme, more, settled_ms)
        seen = eye.see()
        share = eye.other((LOOKS / name).read_bytes(), seen)
        if share <= MOST_OTHER:
            return 0.0
    FAILED.mkdir(parents=True, exist_ok=True)
    (FAILED / name).write_bytes(seen)
    return share


@pytest.mark.parametrize(
    "change",
    [
        "document.documentElement.style.setProperty('--gate', '#46bfa6')",
        "document.querySelector('.key.at-no').style.translate = '0 12px'",
        "document.querySelector('.key.at-meeting').remove()",
    ],
)
def test_another_colour_or_place_is_seen(browser: Browser, change: str) -> None:
    eye = Eye(browser, "pad")
    page = eye.show("main", "dark", settled_ms=SETTLED_MS[0])
    before = eye.still()
    page.evaluate(change)
    assert eye.other(before, eye.see()) > MOST_OTHER
