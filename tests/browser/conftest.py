"""What a browser story asks for: Chromium, a venue, and screens of every size."""

from collections.abc import Generator, Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Error, expect, sync_playwright

from tests.browser.venue import Venue
from tools.chromium import arguments, ensure

# A LAN name in front of the loopback: to Chromium, an insecure origin, as in a real room.
LAN_NAME = "plateau.local"
# Five seconds by default, which a small busy machine takes to draw a page.
expect.set_options(timeout=60_000)
STARTS_MS = 120_000

PICTURES = Path(__file__).parents[2] / ".cache" / "stories"


@pytest.hookimpl(wrapper=True)
def pytest_runtest_makereport(
    item: pytest.Item, call: pytest.CallInfo[None]
) -> Generator[None, pytest.TestReport, pytest.TestReport]:
    """A story that fails leaves a picture of every screen."""
    report = yield
    open_ = getattr(item, "funcargs", {}).get("browser")
    if report.failed and isinstance(open_, Browser):
        PICTURES.mkdir(parents=True, exist_ok=True)
        for number, page in enumerate(p for c in open_.contexts for p in c.pages):
            with suppress(Error):  # a page that hangs must not hide what failed
                page.screenshot(path=PICTURES / f"{item.name}-{number}.png")
    return report


@pytest.fixture(scope="session")
def chromium() -> Iterator[Browser]:
    found = ensure()
    with sync_playwright() as playwright:
        yield playwright.chromium.launch(
            executable_path=found,
            timeout=STARTS_MS,
            args=[*arguments(found), f"--host-resolver-rules=MAP {LAN_NAME} 127.0.0.1"],
        )


@pytest.fixture
def browser(chromium: Browser) -> Iterator[Browser]:
    """The one Chromium, without the screens of another story."""
    yield chromium
    for context in chromium.contexts:
        context.close()


@pytest.fixture
def venue(tmp_path: Path) -> Iterator[Venue]:
    place = Venue(tmp_path / "data")
    place.start()
    try:
        yield place
    finally:
        place.close()
