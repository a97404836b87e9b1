"""What a rep does on the phone."""

import re
from collections.abc import Iterator
from contextlib import contextmanager

from playwright.sync_api import Browser, Page, expect

from tests.browser.words import Words

PHONE = (390, 844)
LONG_MS = 60_000
LOOK_MS = 100
# Its seat and its calls are on the phone's disk, each as the server's last word left it.
STORED = """async () => {
  const got = (asked) => new Promise((done, failed) => {
    asked.onsuccess = () => done(asked.result);
    asked.onerror = failed;
  });
  const disk = await got(indexedDB.open("phoning-floor"));
  const of = disk.transaction(["taps", "joins"]);
  const asked = [of.objectStore("taps").getAll(), of.objectStore("joins").count()].map(got);
  const [taps, seats] = await Promise.all(asked);
  disk.close();
  return seats > 0 && taps.length > 0 && taps.every((tap) => tap.status === "stored");
}"""
# What comes onto the glass and would leave by itself is held there, or goes on from where it was.
HOLD = """(held) => {
  const { remote } = document.querySelector("pad-app");
  if (held) remote.show(null);
  const [then, began] = [remote.elapsed(), performance.now()];
  remote.elapsed = () => (held ? then : then + performance.now() - began);
}"""


class Pad:
    def __init__(
        self,
        browser: Browser,
        words: Words,
        size: tuple[int, int] = PHONE,
        *,
        touch: bool = True,
        moves: bool = True,
    ) -> None:
        self.page: Page = browser.new_context(
            viewport={"width": size[0], "height": size[1]},
            locale=words.locale,
            has_touch=touch,
            is_mobile=touch,
            reduced_motion="no-preference" if moves else "reduce",
        ).new_page()
        self.words = words

    def join(self, link: str, name: str, mode: str, *, card: bool = True) -> None:
        """By the QR's address; nothing is chosen for the rep. A demo gives no rep card."""
        self.page.goto(link)
        enter = self.page.locator("form.join button.main")
        expect(enter).to_have_text(re.compile(re.escape(self.words("join.lacks.name"))))
        self.page.get_by_label(self.words("join.name")).fill(name)
        expect(enter).to_have_text(re.compile(re.escape(self.words("join.lacks.mode"))))
        self.page.get_by_text(self.words(f"mode.{mode}"), exact=True).tap()
        enter.tap()
        if card:
            self.page.get_by_role("button", name=self.words("card.go")).tap()
        self.page.wait_for_url("**/pad")

    @contextmanager
    def unhurried(self) -> Iterator[None]:
        """The seconds of an undo or of a second tap wait for a machine that is busy."""
        self.page.evaluate(HOLD, True)
        yield
        self.page.evaluate(HOLD, False)

    def tap(self, head: str) -> None:
        self.page.locator(f".key.at-{head}").tap()

    def undo(self) -> None:
        self.page.locator(".ring").first.tap()

    def ring_the_gong(self) -> None:
        """A meeting, with the gong pressed and held."""
        self.tap("meeting")
        self.page.locator("button.gong").hover()
        self.page.mouse.down()
        expect(self.page.locator(".party")).to_be_visible()
        self.page.mouse.up()

    def back_from_the_party(self) -> None:
        self.page.get_by_role("button", name=self.words("party.back")).tap()

    def began_before_the_gong(self) -> None:
        self.page.get_by_role("checkbox", name=self.words("pad.before")).tap()

    def tap_chip(self, objection: str) -> None:
        heard = self.words(f"ask.chip.{objection}")
        self.page.locator(".chips").get_by_text(heard).tap()

    def assert_stored(self) -> None:
        """All that was tapped, as this phone knows: what a wall shows may still be on its way."""
        self.page.wait_for_function(STORED, polling=LOOK_MS, timeout=LONG_MS)

    def assert_doors(self, doors: int) -> None:
        """Everybody's, on top of the pad."""
        expect(self.page.locator(".top b").first).to_have_text(re.compile(rf"^\s*{doors}\s*$"))

    def assert_says(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator("body")).to_contain_text(text)
