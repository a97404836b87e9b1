"""The pad in a thumb: large enough, and there without a network once it was."""

from typing import Any

from playwright.sync_api import Browser, expect

from tests.browser.gallery import Gallery, lasting
from tests.browser.host import Host
from tests.browser.pad import LONG_MS, Pad
from tests.browser.venue import Venue
from tests.browser.words import Words

# Every face of the pad with something to touch.
FACES = (
    *("main", "undo", "desk", "follow", "heard", "other", "opted", "meeting", "optout", "times"),
    *(
        "hard_said",
        "hard_hung",
        "hard_desk",
        "question",
        "fixed",
        "rank",
        "mode",
        "calls",
        "data",
        "more",
        "phone",
        "move",
        "signed_out",
    ),
)
# What can be touched and is seen, smaller than a thumb; a link within a sentence is a sentence.
SMALL = """() => {
  const wanted = "button, a[href], input, select, textarea, summary, label:has(input)";
  const seen = (one) => one.checkVisibility({ visibilityProperty: true, opacityProperty: true });
  const inSentence = (one) => one.matches("a") && getComputedStyle(one).display === "inline";
  const inLabel = (one) => one.matches("input") && one.closest("label") !== null;
  return [...document.querySelectorAll(wanted)]
    .filter((one) => seen(one) && !inSentence(one) && !inLabel(one))
    .map((one) => [one, one.getBoundingClientRect()])
    .filter(([, box]) => box.width > 0 && Math.min(box.width, box.height) < 55.5)
    .map(([one, box]) => `${one.className || one.tagName} ${Math.round(box.width)}×`
      + `${Math.round(box.height)} ${one.textContent.trim().slice(0, 30)}`);
}"""
KEPT = """async () => {
  await navigator.serviceWorker.ready;
  return (await (await caches.open("phoning-floor.pages")).keys()).length > 0;
}"""


def test_whatever_a_thumb_may_touch_is_56_px(browser: Browser) -> None:
    gallery = Gallery(browser, "pad", viewport={"width": 360, "height": 640}, has_touch=True)
    gallery.show("main")
    small: dict[str, Any] = {}
    for state in FACES:
        page = gallery.turn(state)
        found = lasting(page, lambda: page.evaluate(SMALL))  # noqa: B023
        if found:
            small[state] = found
    assert small == {}
    shrunk = gallery.show("main")
    shrunk.add_style_tag(content=".bar > * { min-height: 0 !important; height: 40px }")
    assert shrunk.evaluate(SMALL), "a small target is found"


def test_a_phone_that_knows_its_pad_opens_it_without_a_server(
    browser: Browser, venue: Venue
) -> None:
    """On a secure origin: reloaded in a cellar, the pad is there, keeps a call, and sends it."""
    words = Words("fr")
    base = f"http://localhost:{venue.port}"
    host = Host(browser, venue, base, words)
    host.found_the_team()
    sprint = host.open_sprint()
    nadia = Pad(browser, words)
    nadia.join(f"{base}/j#{venue.secret(sprint)}", "Nadia", "team")
    host.press("console.start")
    expect(nadia.page.locator(".key.at-no")).to_be_visible()
    nadia.page.wait_for_function(KEPT, timeout=LONG_MS)
    venue.stop()
    nadia.page.reload()
    nadia.tap("voicemail")
    nadia.page.get_by_role("button", name=words("pad.bar.calls")).tap()
    nadia.assert_says(words("calls.title"))
    nadia.assert_says(words("ui.tap.kept"))
    venue.start()
    nadia.assert_says(words("calls.all_stored"))
