"""A wall on a slow machine: nothing that moves lays the page out, or stops it for long."""

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.trace import SLOW, Trace, rate_of, slowed, traced
from tools import design

LONGEST_MS = 50
# A picture of others' work on the same two cores now and then; what is ours comes again each time.
TRIES = 3
MOVES_MS = (
    900  # the longest that a part moves: the camera that steps back, the light of an open door
)
MOVES = ("door", "rank", "pulse", "step", "milestone", "meeting")
# The event itself may lay out, its scene once more when it settles, and the clock turns once.
FEW_LAYOUTS = 5
# What the clock may lay out in each second more that a busy machine took.
EACH_SECOND = 2
FRAMES = 40

# A leaf that falls by its `top`: what no part of the wall may do.
FALLING = """async (frames) => {
  const leaf = document.createElement("div");
  leaf.style.cssText = "position:absolute;top:0;width:40px;height:80px";
  document.querySelector("main").append(leaf);
  leaf.animate([{ top: "0" }, { top: "300px" }], { duration: 4000, iterations: Infinity });
  for (let n = 0; n < frames; n++) await new Promise(requestAnimationFrame);
}"""


@pytest.fixture
def wall(browser: Browser) -> Page:
    """A busy floor, as large as most walls, without a server."""
    page = browser.new_page(viewport={"width": 1920, "height": 1080})
    page.goto(design.build().with_name("wall.html").as_uri() + "?state=busy")
    page.wait_for_selector("html[data-ready] .ranks li")
    page.wait_for_timeout(MOVES_MS)
    return page


def moved(page: Page, what: str) -> Trace:
    with slowed(page), traced(page) as tracing:
        page.evaluate("what => dispatchEvent(new CustomEvent('play', { detail: what }))", what)
        page.wait_for_timeout(MOVES_MS)
    return tracing.found


def test_nothing_that_moves_lays_the_page_out(wall: Page) -> None:
    for what in MOVES:
        found = moved(wall, what)
        assert found.layouts <= FEW_LAYOUTS + EACH_SECOND * int(found.seconds), (what, found)


@pytest.mark.long
def test_nothing_that_moves_stops_the_page_for_long(wall: Page) -> None:
    """At the pace that the machine had; it says nothing on one that others keep busy."""
    longest = {what: min(_slowest(wall, what) for _ in range(TRIES)) for what in MOVES}
    assert all(ms <= LONGEST_MS for ms in longest.values()), longest


def _slowest(wall: Page, what: str) -> float:
    return moved(wall, what).longest_ms / max(1.0, rate_of(wall) / SLOW)


def test_what_moves_by_its_top_is_found(wall: Page) -> None:
    """The control: without it the other test would prove nothing."""
    with slowed(wall), traced(wall) as tracing:
        wall.evaluate(FALLING, FRAMES)
    found = tracing.found
    assert found.layouts > FEW_LAYOUTS + EACH_SECOND * int(found.seconds)
