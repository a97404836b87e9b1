"""A whole floor for one story: a host, a wall, two phones, four more reps."""

import re
from contextlib import ExitStack

import segno
from playwright.sync_api import Browser, expect

from tests.browser.bots import Bot
from tests.browser.host import Host
from tests.browser.pad import Pad
from tests.browser.venue import Venue
from tests.browser.wall import Wall
from tests.browser.words import Words


class Room:
    """`name` is how this room's browsers call the server; without `moves`, they hold still."""

    def __init__(
        self, browser: Browser, venue: Venue, locale: str, name: str, *, moves: bool = True
    ) -> None:
        self.venue, self.words = venue, Words(locale)
        self.base = f"http://{name}:{venue.port}"
        self.host = Host(browser, venue, self.base, self.words, moves=moves)
        self.host.found_the_team()
        self.sprint = self.host.open_sprint()
        self.wall = Wall(self.host.open_wall(), self.words)
        self.nadia, self.karim = (Pad(browser, self.words, moves=moves) for _ in range(2))
        self._bots = ExitStack()

    @property
    def link(self) -> str:
        """What the QR says."""
        return f"{self.base}/j#{self.venue.secret(self.sprint)}"

    def assert_qr_leads_here(self) -> None:
        """What is drawn on the console is that very address."""
        image = self.host.page.locator("img.qr").first.get_attribute("src")
        drawn = self.host.page.evaluate("at => fetch(at).then((r) => r.text())", image)
        dark = re.findall(r'd="([^"]+)"', drawn)[-1]
        assert dark in segno.make(self.link, error="m", micro=False).svg_inline(border=2)

    def everybody_joins(self) -> None:
        self.nadia.join(self.link, "Nadia", "ranking")
        self.karim.join(self.link, "Karim", "ranking")
        self.wall.assert_says("Nadia")
        self.jo, self.sam, self.lou, self.bo = map(self._bot, ("Jo", "Sam", "Lou", "Bo"))

    def _bot(self, name: str) -> Bot:
        bot = Bot(f"http://127.0.0.1:{self.venue.port}", self.venue.secret(self.sprint), name)
        self._bots.callback(bot.close)
        return bot

    def start(self) -> None:
        self.host.press("console.start")
        expect(self.nadia.page.locator(".key.at-no")).to_be_visible()

    def close(self) -> None:
        self._bots.close()
