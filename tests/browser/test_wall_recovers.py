"""A television that starts again, before its server too: the wall comes back by itself."""

from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.conftest import STARTS_MS
from tests.browser.host import Host
from tests.browser.venue import Venue
from tests.browser.words import Words
from tools.chromium import arguments, ensure

KEPT = """async () => {
  const later = () => new Promise((go) => setTimeout(go, 100));
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await later();
  const pages = await caches.open("phoning-floor.walls");
  while (!(await pages.keys()).length) await later();
}"""
SMALLER = "than => document.querySelector('.code').getBoundingClientRect().height < than"
HANG = """at => fetch(at, { method: "POST", body: '{"how":"link"}',
  headers: { "Content-Type": "application/json" } }).then((answer) => answer.json())"""


class Television:
    """A browser with a disk of its own, which outlives its window."""

    def __init__(self, browser: Browser, disk: Path, locale: str) -> None:
        self._browser, self._disk, self._locale = browser, disk, locale

    def switched_on(self, address: str) -> Page:
        found = ensure()
        self._context: BrowserContext = self._browser.browser_type.launch_persistent_context(
            self._disk,
            executable_path=found,
            args=arguments(found),
            locale=self._locale,
            timeout=STARTS_MS,
        )
        page = self._context.pages[0]
        page.goto(address)
        return page

    def switched_off(self) -> None:
        self._context.close()


def test_a_wall_that_starts_before_its_server_shows_itself_and_waits(
    browser: Browser, venue: Venue, tmp_path: Path
) -> None:
    words = Words("fr")
    host = Host(browser, venue, f"http://127.0.0.1:{venue.port}", words)
    host.found_the_team()
    sprint = host.open_sprint()
    link = host.page.evaluate(HANG, f"/sprints/{sprint}/walls")["url"]
    television = Television(browser, tmp_path / "television", words.locale)
    wall = television.switched_on(f"{host.base}/wall#{link.split('#')[1]}")
    expect(wall.locator(".lobby .code")).to_be_visible()
    _it_has_keys(wall)
    wall.evaluate(KEPT)
    address = wall.url
    television.switched_off()
    venue.stop()
    wall = television.switched_on(address)
    expect(wall.locator("main.wall")).to_contain_text(words("wall.never"))
    venue.start()
    expect(wall.locator(".lobby .code")).to_be_visible()
    expect(wall.locator(".lost")).to_have_count(0)
    expect(wall.locator("html[data-cropped]")).to_have_count(1)
    television.switched_off()


def _it_has_keys(wall: Page) -> None:
    """The picture is made smaller for an edge that is cut off: this machine remembers it."""
    wall.keyboard.press("?")
    expect(wall.locator(".keys kbd")).to_have_text(["→", "F", "T", "O", "?"])
    wall.keyboard.press("Escape")
    expect(wall.locator(".keys")).to_have_count(0)
    wide = wall.locator(".code").bounding_box()
    wall.keyboard.press("o")
    expect(wall.locator("html[data-cropped]")).to_have_count(1)
    assert wide
    wall.wait_for_function(SMALLER, arg=wide["height"])
