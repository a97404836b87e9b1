"""Every state of every screen, as the design page draws it: whatever the theme, open to all."""

from collections.abc import Callable

import pytest
from playwright.sync_api import Browser

from tests.browser.gallery import SIZES, THEMES, Gallery, Theme, violations

SCREENS = tuple(SIZES)


# A wall is read, not used: the short test takes one state in three of it.
STRIDE = {"wall": 3}


def found(gallery: Gallery, themes: Callable[[int], tuple[Theme, ...]]) -> dict[str, list[str]]:
    """What axe finds, by state and theme; no theme, no look."""
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
    """Each in one of the four themes, by turns: the long test takes all in all."""
    stride = STRIDE.get(screen, 1)

    def turn(number: int) -> tuple[Theme, ...]:
        return (THEMES[number // stride % len(THEMES)],) if number % stride == 0 else ()

    assert found(Gallery(browser, screen), turn) == {}


@pytest.mark.long
@pytest.mark.parametrize("screen", SCREENS)
def test_no_state_shuts_anybody_out_in_any_theme(browser: Browser, screen: str) -> None:
    assert found(Gallery(browser, screen), lambda _: THEMES) == {}
