"""After the gong: the figures step by step, the sprint played again, a page to leave with."""

import time
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page, expect

from tests.browser.afternoon import written
from tests.browser.host import Host
from tests.browser.venue import Venue
from tests.browser.wall import Wall
from tests.browser.words import Words


def over(
    browser: Browser, venue: Venue, calls: int, *, reps: int = 12, meetings: int = 3
) -> tuple[Host, int]:
    """A host whose sprint is over."""
    words = Words("fr")
    host = Host(browser, venue, f"http://127.0.0.1:{venue.port}", words)
    host.found_the_team()
    venue.stop()
    sprint = written(venue, calls, reps, meetings)
    venue.start()
    host.page.goto(f"{host.base}/sprints/{sprint}/console")
    return host, sprint


def wall_of(host: Host, sprint: int) -> Wall:
    page = host.page.context.new_page()
    page.set_viewport_size({"width": 1920, "height": 1080})
    page.goto(f"{host.base}/sprints/{sprint}/wall")
    return Wall(page, host.words)


def test_a_sprint_with_no_meeting_has_its_own_script_and_its_figures(
    browser: Browser, venue: Venue
) -> None:
    host, sprint = over(browser, venue, 90, reps=5, meetings=0)
    wall = wall_of(host, sprint)
    host.press("console.reveal.start")
    expect(host.page.get_by_text(host.words("console.note.total.none.title"))).to_be_visible()
    wall.assert_says("Pas de RDV")
    for scene in (".leaves, .ending", ".storeys"):
        host.press("console.reveal.next")
        expect(wall.page.locator(scene).first).to_be_visible()
    wall.page.keyboard.press("ArrowRight")  # the host stands at the wall's own machine
    expect(wall.page.locator(".lanes").first).to_be_visible()
    shown = wall.page.get_by_role("table", name=host.words("after.timeline"))
    expect(shown).to_have_count(1)
    calls = [int(row) for row in shown.locator("tbody tr td:first-of-type").all_inner_texts()]
    assert sum(calls) == 90
    assert host.page.locator(".storeys .of-meetings").count() == 0
    _it_is_played_again(host, wall)
    _the_page_fits_on_paper(host, sprint)


def _it_is_played_again(host: Host, wall: Wall) -> None:
    host.page.get_by_role("button", name="×10").click()
    expect(wall.page.locator(".replayed")).to_be_visible()
    expect(wall.page.locator(".live")).to_be_visible()
    wall.page.reload()
    expect(wall.page.locator(".replayed")).to_be_visible()
    host.press("after.replay.stop")
    expect(wall.page.locator(".lanes")).to_be_visible()
    expect(wall.page.locator(".replayed")).to_have_count(0)


def _the_page_fits_on_paper(host: Host, sprint: int) -> None:
    host.page.get_by_role("link", name=host.words("after.leave.page")).click()
    expect(host.page.locator(".report h1")).to_have_text("Jeudi matin")
    host.page.emulate_media(media="print")
    expect(host.page.locator(".paper-bar")).to_be_hidden()
    printed = host.page.pdf(format="A4", prefer_css_page_size=True)
    assert printed.count(b"/Type /Page\n") + printed.count(b"/Type /Page ") <= 1


# From now on, to two frames after the scene stands.
PAINTED = """scene => new Promise(done => {
  const look = () => document.querySelector(scene)
    ? requestAnimationFrame(() => requestAnimationFrame(() => done(performance.now())))
    : requestAnimationFrame(look);
  look();
})"""


class Pace:
    """What each scene took: until the room sees it, and of that the wall's own work."""

    def __init__(self, page: Page) -> None:
        self._page, self._cdp = page, page.context.new_cdp_session(page)
        self._cdp.send("Performance.enable", {"timeDomain": "threadTicks"})
        self.told: list[str] = []

    def take(self, scene: str, act: Callable[[], object]) -> None:
        worked, began = self._worked(), time.perf_counter()
        act()
        self._page.evaluate(PAINTED, scene)
        seen, work = time.perf_counter() - began, self._worked() - worked
        self.told.append(f"{scene}: seen {seen * 1000:.0f} ms, work {work * 1000:.0f} ms")

    def _worked(self) -> float:
        """Seconds that the page's main thread had a core: script, style, layout, paint."""
        found = self._cdp.send("Performance.getMetrics")["metrics"]
        return next(float(one["value"]) for one in found if one["name"] == "TaskDuration")


@pytest.mark.long
def test_two_thousand_calls_and_twelve_reps_are_drawn(browser: Browser, venue: Venue) -> None:
    """It reports; what a machine takes is not asserted."""
    host, sprint = over(browser, venue, 2_000)
    wall = wall_of(host, sprint)
    pace = Pace(wall.page)
    pace.take(".ending", wall.page.reload)
    scenes = (".leaves", ".storeys", ".lanes", ".told", ".hats", ".podium", ".coming")
    host.press("console.reveal.start")
    for scene in scenes:
        pace.take(scene, lambda: _at_once(host, host.words("console.reveal.next")))
    pace.take(".replayed", lambda: _at_once(host, "×60"))
    print("\n".join(("", *pace.told)))  # noqa: T201 – what it is for
    assert wall.page.locator(".live").count() == 1


def _at_once(host: Host, words: str) -> None:
    """A tab behind another one draws once a second: nothing is waited for in it."""
    host.page.get_by_role("button", name=words).first.evaluate("button => button.click()")
