"""Every state of every screen, as the design page draws it: whatever the theme, open to all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.gallery import SIZES, THEMES, Gallery, Theme, violations

SCREENS = tuple(SIZES)


def found(gallery: Gallery, themes: Callable[[int], tuple[Theme, ...]]) -> dict[str, list[str]]:
    """What axe finds, by state and theme."""
    seen: dict[str, list[str]] = {}
    for number, state in enumerate(gallery.states()):
        for theme in themes(number):
            wrong = violations(gallery.show(state, theme))
            if wrong or gallery.broken:
                seen[f"{state}, {theme}"] = [*wrong, *gallery.broken]
            gallery.broken.clear()
    return seen


@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_shuts_anybody_out(browser: Browser, screen: str) -> None:
    """Each in one of the four themes, by turns: the long test takes all."""
    gallery = Gallery(browser, screen)
    assert found(gallery, lambda number: (THEMES[number % len(THEMES)],)) == {}


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_shuts_anybody_out_in_any_theme(browser: Browser, screen: str) -> None:
    assert found(Gallery(browser, screen), lambda _: THEMES) == {}
