"""What the room reads on the wall."""

import re

from playwright.sync_api import Page, expect

from tests.browser.words import Words

LONG_MS = 60_000
LOOK_MS = 100
# All that the wall has said since, for what it says for a few seconds: nobody looks all the time.
REMEMBERS = """{
  window.said = "";
  const look = () => {
    const said = document.querySelector("main.wall")?.textContent.replace(/\\s+/g, " ") ?? "";
    if (!window.said.endsWith(said)) window.said += `\\n${said}`;
  };
  const all = { subtree: true, childList: true, characterData: true };
  new MutationObserver(look).observe(document, all);
}"""


class Wall:
    def __init__(self, page: Page, words: Words) -> None:
        self.page, self.words = page, words

    def assert_doors(self, doors: int) -> None:
        expect(self.page.locator(".sign .n").first).to_have_text(re.compile(rf"^\s*{doors}\s*$"))

    def assert_ranks(self, *names: str) -> None:
        expect(self.page.locator(".ranks .name")).to_have_text(list(names))

    def assert_places(self, *places: str) -> None:
        """Equal points share one."""
        expect(self.page.locator(".ranks .plate")).to_have_text(list(places))

    def assert_says(self, text: str | re.Pattern[str]) -> None:
        expect(self.page.locator("body")).to_contain_text(text)

    def assert_said(self, text: str) -> None:
        """At some moment since this page was loaded, however short."""
        said = " ".join(text.split())
        self.page.wait_for_function(
            "said => window.said.includes(said)", arg=said, polling=LOOK_MS, timeout=LONG_MS
        )

    def assert_never_says(self, text: str) -> None:
        expect(self.page.locator("body")).not_to_contain_text(text)

    def assert_ending(self, *, doors: int, calls: int, talks: int) -> None:
        expect(self.page.locator(".ending .hero .n")).to_have_text(re.compile(rf"^\s*{doors}\s*$"))
        figures = self.page.locator(".street b")
        expect(figures).to_have_text([re.compile(rf"^\s*{n}\s*$") for n in (calls, talks)])
