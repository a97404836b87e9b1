"""Every component and state, as the design page draws them: files, without any server."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, Literal, TypeAlias, TypeVar

from axe_playwright_python.base import AXE_FILE_PATH
from playwright.sync_api import Browser, Page

from tools import design

Theme: TypeAlias = Literal["dark", "light", "black", "white"]
THEMES: tuple[Theme, ...] = ("dark", "light", "black", "white")
SIZES = {
    "wall": (1920, 1080),
    "console": (1440, 900),
    "pad": (390, 844),
    "join": (390, 844),
    "kit": (1200, 900),
}
# Text over a drawing cannot be measured, and is no violation: test_tokens holds its pairs.
AXE = """() => axe.run(document, {
  resultTypes: ["violations"], elementRef: false, preload: false, iframes: false,
  runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
})"""
TURN = """([state, theme]) => {
  document.documentElement.dataset.theme = theme;
  dispatchEvent(new CustomEvent("state", { detail: state }));
}"""
# What moves has moved: a colour on its way is not what is read.
MOVED = """async () => {
  await new Promise(requestAnimationFrame);
  for (const one of document.getAnimations())
    if (Number.isFinite(one.effect.getComputedTiming().endTime)) one.finish();
  await new Promise(requestAnimationFrame);
}"""
LOOKS = 4
LATER_MS = 700
T = TypeVar("T")


def lasting(page: Page, look: Callable[[], T]) -> T:
    """What is wrong now, and still is a while later: parts, words and letters that come late are
    on their way, longer on a machine that is busy."""
    found = look()
    for _ in range(LOOKS):
        if not found:
            break
        page.wait_for_timeout(LATER_MS)
        page.evaluate(MOVED)
        found = look()
    return found


class Gallery:
    """One page that goes from state to state."""

    def __init__(self, browser: Browser, screen: str, **context: Any) -> None:
        width, height = SIZES[screen]
        context.setdefault("viewport", {"width": width, "height": height})
        self._folder = design.build().parent
        self.screen = screen
        self.page: Page = browser.new_context(**context).new_page()
        self.broken: list[str] = []
        self.page.on("pageerror", lambda error: self.broken.append(str(error)))

    def states(self) -> list[str]:
        self.show("")
        return (self.page.get_attribute("html", "data-states") or "").split()

    def show(self, state: str, theme: Theme = "dark", lang: str = "fr", more: str = "") -> Page:
        asked = f"{f'state={state}&' if state else ''}theme={theme}&lang={lang}{more}"
        self.page.goto(f"{(self._folder / self.screen).as_uri()}.html?{asked}")
        self.page.wait_for_selector("html[data-ready]", state="attached")
        return self.page

    def turn(self, state: str, theme: Theme = "dark") -> Page:
        """To another state without a new page, which costs more than what is asked of most."""
        self.page.evaluate(TURN, [state, theme])
        self.page.wait_for_selector("html[data-ready]", state="attached")
        self.page.evaluate(MOVED)
        return self.page


def violations(page: Page) -> list[str]:
    """What axe finds on the whole page, unrolled: the rule, and where it is broken first."""
    if not page.evaluate("() => 'axe' in window"):
        page.evaluate(Path(AXE_FILE_PATH).read_text("utf-8"))
    glass = page.viewport_size
    assert glass
    height = page.evaluate("() => document.documentElement.scrollHeight")
    if height > glass["height"]:
        page.set_viewport_size({"width": glass["width"], "height": height})
    found = page.evaluate(AXE)["violations"]
    page.set_viewport_size(glass)
    return [f"{one['id']}: {one['nodes'][0]['html'][:160]} ({len(one['nodes'])})" for one in found]
