"""Pictures of a live demo for the README, then of every main state (`make screens`)."""

from pathlib import Path
from typing import Literal, NamedTuple, TypeAlias

from playwright.sync_api import Browser, Page, sync_playwright

from tests.browser.pad import Pad
from tests.browser.words import Words
from tools import chromium, portraits
from tools.demo import demo

ROOT = Path(__file__).parent.parent
PICTURES = ROOT / "docs" / "screens"
SETTLED_MS = 6_000  # doors are closed, bells have moved
SEEN_MS = 700
SHARP = 2.0  # pixels of a phone's screen for one of CSS
Theme: TypeAlias = Literal["dark", "light"]


class Picture(NamedTuple):
    """A wall or a console: what is opened, and how large."""

    name: str
    path: str
    width: int
    height: int
    language: str = "fr"
    theme: Theme = "dark"


WALLS = (
    Picture("wall-fr", "/demo/wall", 1920, 1080),
    # A wall is dark whatever the system says: its address asks.
    Picture("wall-en", "/demo/wall?theme=light", 1920, 1080, language="en", theme="light"),
)
CONSOLES = (
    Picture("console-fr", "/demo/console", 390, 844, theme="light"),
    Picture("console-en", "/demo/console", 390, 844, language="en"),
)
PADS: tuple[tuple[str, str, str, Theme], ...] = (
    ("pad-fr", "fr", "Camille", "dark"),
    ("pad-en", "en", "Robin", "light"),
)
CALLS = ("no_answer", "no", "front_desk", "no_answer")


def main() -> None:
    PICTURES.mkdir(parents=True, exist_ok=True)
    executable = chromium.ensure()
    with demo(LC_ALL="fr_FR.UTF-8") as url, sync_playwright() as playwright:
        browser = playwright.chromium.launch(
            executable_path=str(executable), args=chromium.arguments(executable)
        )
        for name, language, rep, theme in PADS:
            keep(pad(browser, url, language, rep, theme), name)
        for picture in (*WALLS, *CONSOLES):
            keep(opened(browser, url, picture), picture.name)
        portraits.take(browser, PICTURES)
        browser.close()


def opened(browser: Browser, url: str, picture: Picture) -> Page:
    page = browser.new_page(
        viewport={"width": picture.width, "height": picture.height},
        device_scale_factor=1 if picture.width > picture.height else SHARP,
        locale=picture.language,
        color_scheme=picture.theme,
    )
    page.goto(url + picture.path)
    return page


def pad(browser: Browser, url: str, language: str, rep: str, theme: Theme) -> Page:
    """A visitor's own, after a few calls."""
    remote = Pad(browser, Words(language))
    remote.page.emulate_media(color_scheme=theme)
    remote.join(f"{url}/demo/pad", rep, "ranking", card=False)
    for head in CALLS:
        remote.tap(head)
        remote.page.wait_for_timeout(SEEN_MS)
    return remote.page


def keep(page: Page, name: str) -> None:
    page.wait_for_timeout(SETTLED_MS)
    page.locator(".wall .open").wait_for(state="detached")
    page.wait_for_timeout(SEEN_MS)
    page.screenshot(path=PICTURES / f"{name}.png")
    page.context.close()
    print(f"docs/screens/{name}.png")


if __name__ == "__main__":
    main()
