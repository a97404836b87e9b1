"""What a warm-up asks of a host's and a rep's hands."""

from playwright.sync_api import expect

from tests.browser.host import Host
from tests.browser.pad import Pad


def begin(host: Host) -> None:
    """With the two objections that are proposed."""
    host.press("warmup_console.open")
    host.press("warmup_console.begin")
    expect(host.page.locator("dialog[open]")).to_have_count(0)


def write_script(host: Host, text: str) -> None:
    host.press("script.title")
    host.page.get_by_label(host.words("script.words")).last.fill(text)
    host.press("script.add")
    expect(host.page.locator(".submitted input")).to_have_value(text)
    host.shut()


def open_worksheet(pad: Pad) -> None:
    pad.page.get_by_role("button", name=pad.words("warmup.open.writing")).tap()
    expect(pad.page.locator("pad-warmup textarea").first).to_be_visible()


def answer(pad: Pad, text: str) -> None:
    """The third question of the first door, typed and left."""
    field = pad.page.get_by_label(pad.words("warmup.question.answer"))
    field.fill(text)
    field.blur()


def post(pad: Pad) -> None:
    pad.page.get_by_role("button", name=pad.words("warmup.post")).tap()


def vote(pad: Pad, text: str) -> None:
    pad.page.locator(".vote").filter(has_text=text).tap()


def shut(pad: Pad) -> None:
    pad.page.get_by_role("button", name=pad.words("pad.back")).first.tap()
    expect(pad.page.locator("dialog[open]")).to_have_count(0)
