"""Every state of every screen, as the design page draws it: whatever the theme, open to all."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Browser, Page

from tests.browser.gallery import LATER_MS, SIZES, THEMES, Gallery, Theme, lasting, violations

SCREENS = tuple(SIZES)
LATE_LOOKS = 40

# A wall is read, not used: the short test takes one state in three of it.
STRIDE = {"wall": 3}


def found(gallery: Gallery, themes: Callable[[int], tuple[Theme, ...]]) -> dict[str, list[str]]:
    """What axe finds, by state and theme; no theme, no look. A new page alone may be wrong: one
    that was turned to a state only tells where to look."""
    seen: dict[str, list[str]] = {}
    for number, state in enumerate(gallery.states()):
        for theme in themes(number):
            wrong = _wrong(gallery.turn(state, theme), gallery.broken)
            if wrong and (wrong := _anew(gallery, state, theme)):
                seen[f"{state}, {theme}"] = wrong
    return seen


def _anew(gallery: Gallery, state: str, theme: Theme) -> list[str]:
    page = gallery.show(state, theme)
    return lasting(page, lambda: _wrong(page, gallery.broken))


def _wrong(page: Page, broken: list[str]) -> list[str]:
    wrong = [*violations(page), *broken]
    broken.clear()
    return wrong


@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_shuts_anybody_out(browser: Browser, screen: str) -> None:
    """Each in one of the four themes, by turns: the long test takes all in all."""
    stride = STRIDE.get(screen, 1)

    def turn(number: int) -> tuple[Theme, ...]:
        return (THEMES[number // stride % len(THEMES)],) if number % stride == 0 else ()

    assert found(Gallery(browser, screen), turn) == {}


@pytest.mark.parametrize(
    ("screen", "states"), [("pad", ("main", "calls")), ("console", ("lobby", "live"))]
)
def test_a_page_that_is_turned_shows_what_a_new_one_does(
    browser: Browser, screen: str, states: tuple[str, str]
) -> None:
    """The control: a page that never turned would have nothing wrong."""
    new, turned = Gallery(browser, screen), Gallery(browser, screen)
    turned.show(states[1])
    said = [_alike(new.show(state), turned.turn(state)) for state in states]
    assert said[0] != said[1]


def _alike(new: Page, turned: Page) -> str:
    """What both say at last: parts and words that come late take their time."""
    before = ""
    for _ in range(LATE_LOOKS):
        new.wait_for_timeout(LATER_MS)
        if before == _said(new) == _said(turned):
            break
        before = _said(new)
    assert _said(turned) == _said(new)
    return _said(new)


def _said(page: Page) -> str:
    """Clocks run, and a page that came a minute later says the next one."""
    return re.sub(r"\d+(:|\s*h\s*)\d\d", "0:00", page.inner_text("body"))


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_shuts_anybody_out_in_any_theme(browser: Browser, screen: str) -> None:
    assert found(Gallery(browser, screen), lambda _: THEMES) == {}


@pytest.mark.long
def test_no_sheet_over_the_console_shuts_anybody_out_in_any_theme(browser: Browser) -> None:
    gallery = Gallery(browser, "console")
    gallery.states()
    sheets = (gallery.page.get_attribute("html", "data-sheets") or "").split()
    seen: dict[str, list[str]] = {}
    for state, sheet in (one.split("/") for one in sheets):
        for theme in THEMES:
            page = gallery.show(state, theme, more=f"&sheet={sheet}")
            assert page.locator("dialog h2").is_visible(), sheet
            if wrong := _wrong(page, gallery.broken):
                seen[f"{sheet}, {theme}"] = wrong
    assert len(sheets) > 10
    assert seen == {}
