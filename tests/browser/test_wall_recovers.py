"""A television that starts again, before its server too: the wall comes back by itself."""

from playwright.sync_api import Browser, expect

from tests.browser.host import Host
from tests.browser.venue import Venue
from tests.browser.words import Words

KEPT = """async () => {
  const later = () => new Promise((go) => setTimeout(go, 100));
  await navigator.serviceWorker.ready;
  while (!navigator.serviceWorker.controller) await later();
  const pages = await caches.open("phoning-floor.walls");
  while (!(await pages.keys()).length) await later();
}"""


def test_a_wall_that_starts_before_its_server_shows_itself_and_waits(
    browser: Browser, venue: Venue
) -> None:
    words = Words("fr")
    host = Host(browser, venue, f"http://127.0.0.1:{venue.port}", words)
    host.found_the_team()
    host.open_sprint()
    wall = host.open_wall()
    expect(wall.locator(".lobby .code")).to_be_visible()
    wall.evaluate(KEPT)
    venue.stop()
    wall.reload()
    expect(wall.locator("main.wall")).to_contain_text(words("wall.never"), timeout=20_000)
    venue.start()
    expect(wall.locator(".lobby .code")).to_be_visible(timeout=20_000)
    expect(wall.locator(".lost")).to_have_count(0)
