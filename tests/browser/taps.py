"""How many times a person has pressed since a moment."""

from playwright.sync_api import Page

COUNT = "addEventListener('click', (e) => e.isTrusted && (name = String(Number(name) + 1)), true);"


class Taps:
    """`window.name` outlives the pages that a tap leads through."""

    def __init__(self, page: Page) -> None:
        self._page = page
        page.add_init_script(COUNT)

    def begin(self) -> None:
        self._page.reload()
        self._page.evaluate("name = '0'")

    @property
    def made(self) -> int:
        return int(self._page.evaluate("name"))
