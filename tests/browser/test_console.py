"""One phone in a host's hand: four taps to prepare, a second host, a moved seat, links back."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.host import Host
from tests.browser.pad import Pad
from tests.browser.taps import Taps
from tests.browser.venue import Venue
from tests.browser.words import Words

SMALL = {"width": 360, "height": 640}


def test_a_sprint_is_prepared_in_four_taps_and_run_by_two(browser: Browser, venue: Venue) -> None:
    words = Words("fr")
    host = Host(browser, venue, f"http://127.0.0.1:{venue.port}", words, moves=False)
    host.found_the_team()
    host.page.set_viewport_size(SMALL)  # type: ignore[arg-type]
    taps = Taps(host.page)
    wall = _prepared(host, taps)
    nadia = Pad(browser, words, moves=False)
    nadia.join(f"{host.base}/j#{venue.secret(1)}", "Nadia", "ranking")
    second = _invited(browser, host)
    _started(second, host)
    _moved(browser, host)
    nadia.assert_says(words("face.stopped.moved"))
    _taken_back(host, wall, second)
    host.close_sprint()
    venue.pass_(11)
    expect(host.page.get_by_text(words("console.final.how"))).to_be_visible()
    _prepared_again(host, taps)


def _prepared(host: Host, taps: Taps) -> Page:
    taps.begin()
    host.open_sprint()
    wall = host.open_wall()
    assert taps.made <= 4, "prepared, with its wall, from home"
    return wall


def _prepared_again(host: Host, taps: Taps) -> None:
    host.page.goto(host.base)
    taps.begin()
    again = re.compile(host.words("pages.home.again"))
    host.page.get_by_role("button", name=again).click()
    host.page.wait_for_url("**/sprints/2/console")
    assert taps.made == 1, "the same as last time, in one"


def _invited(browser: Browser, host: Host) -> Page:
    """Somebody else's phone, by the code that is read aloud."""
    host.press("console.second")
    code = host.page.locator(".once .plate").inner_text()
    host.shut()
    second = browser.new_context(
        viewport=SMALL,  # type: ignore[arg-type]
        locale="fr-FR",
        has_touch=True,
    ).new_page()
    second.goto(f"{host.base}/h")
    second.locator("#code").fill(code)
    second.locator("#name").fill("Léa")
    second.locator(".bottom button").tap()
    second.wait_for_url("**/console")
    return second


def _started(second: Page, host: Host) -> None:
    """By the second host; both see the same."""
    expect(second.get_by_text("Nadia", exact=True)).to_be_visible()
    second.get_by_role("button", name=host.words("console.start")).click()
    pause = host.page.get_by_role("button", name=host.words("console.pause"))
    expect(pause).to_be_visible()


def _moved(browser: Browser, host: Host) -> None:
    """Two taps, and the other phone scans."""
    page, words = host.page, host.words
    page.get_by_role("button", name=words("console.shelf.people", n=1)).click()
    with page.expect_response("**/moves") as offered:
        page.get_by_role("button", name=words("console.person.move.who", name="Nadia")).click()
    expect(page.locator(".once img.qr")).to_be_visible()
    other = Pad(browser, words, moves=False)
    other.page.goto(offered.value.json()["url"])
    other.page.wait_for_url("**/pad")
    host.shut()


def _taken_back(host: Host, wall: Page, second: Page) -> None:
    """The wall's link, then the second host's."""
    end = host.page.get_by_role("button", name=re.compile(host.words("console.given.end")))
    host.more()
    host.press("console.wall.short")
    end.click()
    expect(wall.locator("body")).to_contain_text(host.words("wall.signed_out"))
    host.page.get_by_role("button", name=host.words("console.close")).click()
    opener = host.page.get_by_role("button", name=host.words("console.wall.short"))
    expect(opener).to_be_focused()  # where the sheet was opened from
    host.press("console.second")
    expect(host.page.locator(".given")).to_contain_text("Léa")
    end.click()
    expect(second.locator(".bands")).to_contain_text(host.words("console.link.signed_out"))
    host.shut()
