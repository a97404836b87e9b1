"""Every page that the server has, as its visitors open it: nobody yet, a host, a rep."""

from collections.abc import Iterator

from playwright.sync_api import Browser, Page

from tests.browser.gallery import THEMES, Theme, lasting, violations
from tests.browser.pad import Pad
from tests.browser.room import Room
from tests.browser.venue import Venue
from web.app import routes

STRANGERS = ("/", "/nowhere", "/sprints/1/console", "/sprints/1/pad", "/wall", "/sprints/99/wall")
SETTLED_MS = 250


class Visit:
    """What was seen of one page: who was asked for its parts, what axe found."""

    def __init__(self, page: Page, who: str, address: str, theme: Theme = "dark") -> None:
        self.name = f"{who} {address}"
        self.asked: list[str] = []
        page.on("request", self._heard)
        answer = page.goto(address)
        page.wait_for_timeout(SETTLED_MS)
        page.remove_listener("request", self._heard)
        kind = answer.headers.get("content-type", "") if answer else "text/html"
        self.is_page = "text/html" in kind
        page.evaluate("(theme) => { document.documentElement.dataset.theme = theme }", theme)
        self.found = lasting(page, lambda: violations(page)) if self.is_page else []

    def _heard(self, request: object) -> None:
        self.asked.append(str(getattr(request, "url", "")))

    def elsewhere(self, base: str) -> list[str]:
        return [url for url in self.asked if not url.startswith((base, "data:", "blob:"))]


def addresses(sprint: int) -> list[str]:
    """Every GET route that needs no more than a sprint."""
    paths = [getattr(route, "path", "") for route in routes() if "GET" in _methods(route)]
    filled = [path.replace("{sprint:int}", str(sprint)) for path in paths]
    return [path for path in filled if path and "{" not in path and "." not in path]


def _methods(route: object) -> set[str]:
    return getattr(route, "methods", None) or set()


def crawl(browser: Browser, venue: Venue) -> Iterator[Visit]:
    """A stranger before anybody moved in, a host, a rep, a stranger after."""
    base = f"http://127.0.0.1:{venue.port}"
    yield from _visits(browser.new_context(base_url=base).new_page(), "first", ["/", "/welcome"])
    room = Room(browser, venue, "fr", "127.0.0.1")
    yield from _visits(room.host.page, "host", addresses(room.sprint), base)
    pad = Pad(browser, room.words)
    pad.join(room.link, "Aïssatou", "team")
    yield from _visits(pad.page, "rep", [f"/sprints/{room.sprint}/pad", "/notice"], base)
    yield from _visits(browser.new_context(base_url=base).new_page(), "stranger", list(STRANGERS))


def _visits(page: Page, who: str, paths: list[str], base: str = "") -> Iterator[Visit]:
    for number, path in enumerate(paths):
        yield Visit(page, who, base + path, THEMES[number % len(THEMES)])
