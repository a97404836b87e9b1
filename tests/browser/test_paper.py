"""The tally sheet comes out of a printer on one page, whatever the theme of the screen."""

import re

import pytest
from playwright.sync_api import Browser

from tests.browser.venue import Venue

A4_PX = (794, 1123)


def test_the_notice_is_printed_black_on_white_whatever_the_screen_wears(
    browser: Browser, venue: Venue
) -> None:
    page = browser.new_page()
    page.goto(f"http://127.0.0.1:{venue.port}/notice")
    page.evaluate("document.documentElement.dataset.theme = 'black'")
    page.emulate_media(media="print")
    for part in ("h1", ".lead", "section p"):
        worn = page.locator(part).first.evaluate("e => getComputedStyle(e).color")
        assert worn == "rgb(0, 0, 0)", part
    for part in (".head", "body"):
        worn = page.locator(part).first.evaluate("e => getComputedStyle(e).backgroundColor")
        assert worn == "rgb(255, 255, 255)", part
    assert page.get_by_role("button").count() == 0


@pytest.mark.parametrize("language", ["fr", "en"])
def test_it_is_one_page_of_black_on_white(browser: Browser, venue: Venue, language: str) -> None:
    page = browser.new_context(color_scheme="dark").new_page()
    page.goto(f"http://127.0.0.1:{venue.port}/paper?lang={language}")
    pages = re.findall(rb"/Type\s*/Page\b", page.pdf(prefer_css_page_size=True))
    assert len(pages) == 1
    page.set_viewport_size({"width": A4_PX[0], "height": A4_PX[1]})
    page.emulate_media(media="print")
    sheet = page.locator(".paper")
    assert sheet.evaluate("e => e.scrollHeight <= e.clientHeight && e.scrollWidth <= e.clientWidth")
    assert sheet.evaluate("e => getComputedStyle(e).color") == "rgb(0, 0, 0)"
    assert page.evaluate("getComputedStyle(document.body).backgroundColor") == "rgb(255, 255, 255)"
    assert page.locator(".paper-bar").is_hidden()
