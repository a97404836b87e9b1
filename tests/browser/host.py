"""What a host does, by the buttons that a host sees."""

from playwright.sync_api import Browser, Page, expect

from tests.browser.venue import Venue
from tests.browser.wall import LONG_MS, LOOK_MS, REMEMBERS
from tests.browser.words import Words

KNOWS = "doors => document.querySelector('floor-console').session.shared?.totals.doors === doors"
SURE = "() => (document.querySelector('floor-console')?.session.link.state ?? 'live') === 'live'"
PASSWORD = "trois coups au théâtre"


class Host:
    def __init__(
        self, browser: Browser, venue: Venue, base: str, words: Words, *, moves: bool = True
    ) -> None:
        """Not `moves`: reduced motion, where the processor has better to do."""
        size = {"width": 1440, "height": 900}
        self._context = browser.new_context(
            viewport=size,  # type: ignore[arg-type]
            locale=words.locale,
            reduced_motion="no-preference" if moves else "reduce",
        )
        self._context.add_init_script(REMEMBERS)  # of the walls that are opened here
        self.page: Page = self._context.new_page()
        self.base, self.words, self._venue = base, words, venue

    def found_the_team(self) -> None:
        self.page.goto(f"{self.base}/welcome#{self._venue.token}")
        self.page.get_by_label(self.words("pages.welcome.team")).fill("Les Lève-tôt")
        self.page.locator("input[type=password]").fill(PASSWORD)
        self.page.get_by_role("button", name=self.words("pages.welcome.go"), exact=True).click()
        expect(self.page.get_by_role("link", name=self.words("pages.home.prepare"))).to_be_visible()

    def open_sprint(self) -> int:
        """Two taps from home: prepare, and open, with the preset as it stands."""
        self.page.get_by_role("link", name=self.words("pages.home.prepare")).click()
        self.page.get_by_role("button", name=self.words("pages.new.go")).click()
        self.page.wait_for_url("**/sprints/*/console")
        return int(self.page.url.split("/")[-2])

    def open_wall(self) -> Page:
        self.press("console.wall.short")
        with self._context.expect_page() as opened:
            self.page.get_by_text(self.words("console.wall.here"), exact=True).click()
        wall = opened.value
        wall.set_viewport_size({"width": 1920, "height": 1080})
        self.shut()
        return wall

    def press(self, key: str) -> None:
        """Once the link is sure: a console that has lost it asks nothing."""
        self.page.wait_for_function(SURE, polling=LOOK_MS, timeout=LONG_MS)
        self.page.get_by_role("button", name=self.words(key)).first.click()

    def more(self) -> None:
        """What is folded while people call."""
        self.page.locator(".more-acts summary").click()

    def shut(self) -> None:
        self.page.keyboard.press("Escape")
        expect(self.page.locator("dialog[open]")).to_have_count(0)

    def correct_latest(self, was: str, kind: str, reason: str) -> None:
        """Once the console shows that call: a screen may be behind another."""
        latest = self.page.locator(".ledger li").first
        expect(latest).to_contain_text(self.words(f"kind.{was}"))
        latest.get_by_role("button").click()
        form = self.page.locator("floor-correction form")
        form.get_by_role("radio", name=self.words(f"kind.{kind}"), exact=True).check()
        form.get_by_role("radio", name=self.words(f"reason.{reason}"), exact=True).check()
        form.get_by_role("button", name=self.words("console.correct.go")).click()
        expect(form).to_have_count(0)

    def freeze(self) -> None:
        self.press("console.freeze")
        self.page.get_by_role("button", name=self.words("console.freeze.go")).click()

    def close_sprint(self) -> None:
        self.press("console.finish.sprint")
        self.page.get_by_role("button", name=self.words("console.finish.close")).click()

    def assert_knows(self, doors: int) -> None:
        """The console's own link is back: what it asks now is answered."""
        self.page.wait_for_function(KNOWS, arg=doors, polling=LOOK_MS, timeout=LONG_MS)

    def sealed_hash(self) -> str:
        return self.page.locator("aside code").inner_text().strip()
