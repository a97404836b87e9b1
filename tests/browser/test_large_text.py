"""Text at 200 % on the narrowest pad: one column, nothing beside the glass, all eight keys near."""

from playwright.sync_api import Browser

from tests.browser.gallery import Gallery, lasting

FACES = ("main", "said", "other", "data", "support", "more", "phone", "move", "progress", "board")
NARROW = {"width": 320, "height": 640}
SCREENS = 3
# What stands beside the glass, or would have to be scrolled to sideways.
BESIDE = """() => [...document.querySelectorAll("main *, dialog *")]
  .filter((one) => one.getBoundingClientRect().right > innerWidth + 1 && one.checkVisibility())
  .map((one) => `${one.tagName}.${one.className.baseVal ?? one.className}`)"""
LOWEST = """() => Math.max(...[...document.querySelectorAll(".keys .key")]
  .map((one) => one.getBoundingClientRect().bottom + scrollY))"""


def test_text_twice_as_large_stays_on_the_glass(browser: Browser) -> None:
    gallery = Gallery(browser, "pad", viewport=NARROW, has_touch=True, is_mobile=True)
    page = gallery.page
    found: dict[str, list[str]] = {}
    for state in FACES:
        gallery.show(state)
        page.add_style_tag(content="html { font-size: 200% !important }")
        beside = lasting(page, lambda: page.evaluate(BESIDE))
        if beside:
            found[state] = beside
        if state == "main":
            lowest = SCREENS * NARROW["height"]
            assert not lasting(page, lambda: page.evaluate(LOWEST) > lowest)  # noqa: B023
    assert found == {}
    page.add_style_tag(content=".board, table { width: 40rem !important }")
    assert lasting(page, lambda: page.evaluate(BESIDE)), "what stands beside the glass is found"
