"""Every page, to whoever opens it: readable by all, and asking nobody but the floor."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser

from tests.browser.pages import Visit, crawl
from tests.browser.venue import Venue


@pytest.fixture(scope="module")
def visits(chromium: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[list[Visit]]:
    venue = Venue(tmp_path_factory.mktemp("pages"))
    venue.start()
    try:
        yield [visit for visit in crawl(chromium, venue) if visit.is_page]
    finally:
        for context in chromium.contexts:
            context.close()
        venue.close()


def test_no_page_shuts_anybody_out(visits: list[Visit]) -> None:
    assert len(visits) > 20
    assert {visit.name: visit.found for visit in visits if visit.found} == {}


def test_no_page_asks_anybody_else(visits: list[Visit]) -> None:
    base = visits[0].name.split()[1].removesuffix("/")
    assert sum(len(visit.asked) for visit in visits) > 100
    assert {v.name: v.elsewhere(base) for v in visits if v.elsewhere(base)} == {}


def test_a_page_that_does_either_is_found(browser: Browser, tmp_path: Path) -> None:
    page = tmp_path / "bad.html"
    page.write_text('<html><p style="color:#aaa">faint<img src="http://127.0.0.1:9/x.png">')
    visit = Visit(browser.new_page(), "me", page.as_uri())
    assert visit.elsewhere(page.as_uri()) == ["http://127.0.0.1:9/x.png"]
    rules = {one.partition(":")[0] for one in visit.found}
    assert {"color-contrast", "html-has-lang", "image-alt"} <= rules
