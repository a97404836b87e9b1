"""Pictures of the main states, as the design page draws them, with the page that lists them."""

from pathlib import Path
from typing import NamedTuple, TypeAlias

from playwright.sync_api import Browser

from tools import design

AT = "2026-11-19T16:42:07+01:00"
SETTLED_MS = 900
Size: TypeAlias = tuple[int, int]
WALL, DESK, PHONE = (1920, 1080), (1440, 900), (390, 844)


class Portrait(NamedTuple):
    screen: str
    state: str
    theme: str
    lang: str
    size: Size
    play: str = ""

    @property
    def name(self) -> str:
        state = self.play or self.state
        phone = "-phone" if self.screen == "console" and self.size == PHONE else ""
        return f"{self.screen}-{state}{phone}-{self.theme}-{self.lang}"


def _all(screen: str, size: Size, *told: str) -> list[Portrait]:
    """Each told as `state theme language`, and what is played in it."""
    return [_one(screen, size, *words.split()) for words in told]


def _one(screen: str, size: Size, state: str, theme: str, lang: str, play: str = "") -> Portrait:
    return Portrait(screen, state, theme, lang, size, play)


PORTRAITS = {
    "The wall": _all(
        "wall",
        WALL,
        *("lobby dark fr", "warmup dark en", "early dark fr", "quiet dark en", "fifty light en"),
        *("busy light fr", "busy black en", "busy white fr", "quiet dark fr meeting"),
        *("frozen dark fr", "break dark en", "gong light fr", "nomeet dark fr", "nomeet light en"),
        *("total dark fr", "funnel dark en", "timeline dark fr", "podium dark fr", "lost dark en"),
    ),
    "The pad": _all(
        "pad",
        PHONE,
        *("lobby light fr", "main dark fr", "main white en", "chips light fr", "hung dark en"),
        *("meeting dark fr", "several light en", "offline dark fr", "rank light fr"),
        *("calls dark en", "grace light fr", "watching dark fr", "more light en"),
    ),
    "Joining": _all(
        "join", PHONE, "door dark fr", "form light fr", "again dark en", "card light en"
    ),
    "The console": [
        *_all(
            "console", DESK, "lobby light fr", "live dark en", "reveal light fr", "final dark en"
        ),
        *_all(
            "console", PHONE, "lobby dark fr", "live light fr", "reveal dark en", "busy light en"
        ),
    ],
}


def take(browser: Browser, folder: Path) -> None:
    """All of them, a wall and a desk at half their size."""
    page = design.build().parent
    for portraits in PORTRAITS.values():
        for portrait in portraits:
            _take(browser, page, folder, portrait)
    (folder / "README.md").write_text(contents(), "utf-8")


def _take(browser: Browser, page: Path, folder: Path, portrait: Portrait) -> None:
    width, height = portrait.size
    context = browser.new_context(
        viewport={"width": width, "height": height},
        device_scale_factor=1 if portrait.size == PHONE else 0.5,
        has_touch=portrait.size == PHONE,
        is_mobile=portrait.size == PHONE,
        reduced_motion="reduce",
        color_scheme="light" if portrait.theme in ("light", "white") else "dark",
        timezone_id="Europe/Paris",
    )
    shown = context.new_page()
    shown.clock.set_fixed_time(AT)
    asked = f"state={portrait.state}&theme={portrait.theme}&lang={portrait.lang}"
    play = f"&play={portrait.play}" if portrait.play else ""
    shown.goto(f"{(page / portrait.screen).as_uri()}.html?{asked}{play}")
    shown.wait_for_selector("html[data-ready]", state="attached")
    shown.wait_for_timeout(SETTLED_MS)
    shown.screenshot(path=folder / f"{portrait.name}.png")
    context.close()


def contents() -> str:
    """The page that lists them, and the pictures of a live demo first."""
    parts = [
        "# The screens, state by state",
        "Made by `make screens`; how they are made: [design](../design.md).",
    ]
    for title, portraits in PORTRAITS.items():
        parts += [f"## {title}", "\n".join(_line(portrait) for portrait in portraits)]
    return "\n\n".join(parts) + "\n"


def _line(portrait: Portrait) -> str:
    told = f"{portrait.state}, {portrait.play or portrait.theme}, {portrait.lang}"
    wide = 210 if portrait.size == PHONE else 420
    return f'<img src="{portrait.name}.png" alt="{portrait.screen}: {told}" width="{wide}">'
