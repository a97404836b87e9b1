"""Three ways to hold a pad: a thumb on a small phone, keys beside a softphone, a voice."""

import re

from playwright.sync_api import Browser, Page, expect

from tests.browser.host import Host
from tests.browser.pad import Pad
from tests.browser.venue import Venue
from tests.browser.words import Words

SMALL_PHONE, BESIDE = (360, 640), (320, 640)
HEADS = ("no_answer", "voicemail", "front_desk", "hung_up", "no", "follow_up", "meeting")
# What a screen reader would be told by itself, in order: every change of a live region.
HEARD = """() => {
  window.heard = [];
  const live = "[aria-live=polite], [aria-live=assertive], [role=status], [role=alert]";
  new MutationObserver((changes) => {
    for (const { target } of changes) {
      const near = target.closest ? target : target.parentElement;
      const said = near?.closest(live)?.textContent.trim();
      if (said && said !== window.heard.at(-1)) window.heard.push(said);
    }
  }).observe(document.body, { subtree: true, childList: true, characterData: true });
}"""
# In the dialog, or with the browser itself, between its last control and its first.
INSIDE = """() => document.activeElement === document.body
  || document.activeElement.closest("dialog") !== null"""
OVERFLOWS = "() => document.body.scrollWidth > document.documentElement.clientWidth"
# Where the focus is: on the control, or, for one that is hidden in its label, around the label.
FOCUS = """() => {
  const one = document.activeElement;
  const ring = (at) => at && getComputedStyle(at).outlineStyle !== "none";
  const near = [one, one.closest("label"), one.nextElementSibling];
  return { name: one.className || one.tagName, seen: one === document.body || near.some(ring) };
}"""


def test_a_pad_is_held_three_ways(browser: Browser, venue: Venue) -> None:
    words = Words("fr")
    host = Host(browser, venue, f"http://plateau.local:{venue.port}", words)
    host.found_the_team()
    link = f"{host.base}/j#{venue.secret(host.open_sprint())}"
    thumb = Pad(browser, words, SMALL_PHONE)
    thumb.join(link, "Nadia", "team")
    keys = Pad(browser, words, BESIDE, touch=False)
    voice = Pad(browser, words)
    _join_by_keys(keys.page, link, words)
    _join_by_names(voice.page, link, words)
    host.press("console.start")
    expect(thumb.page.locator(".key.at-no")).to_be_visible()
    _one_thumb_reaches_all(thumb)
    _a_voice_hears_its_own_tap_alone(voice, thumb)
    _keys_do_all(keys)


def _join_by_keys(page: Page, link: str, words: Words) -> None:
    """No mouse: Tab, arrows, Space, Enter; and where one is can be seen at each step."""
    page.goto(link)
    page.get_by_label(words("join.name")).wait_for()
    met = [_tab(page) for _ in range(2)]
    while not page.evaluate("() => document.activeElement.id === 'name'"):
        met.append(_tab(page))
        assert len(met) < 12, met
    page.keyboard.type("Karim")
    page.keyboard.press("Enter")  # leads to what lacks: the mode
    page.keyboard.press("Space")
    page.keyboard.press("Enter")
    page.get_by_role("button", name=words("card.go")).wait_for()
    assert [step for step in met if not step["seen"]] == []
    entering = page.get_by_role("button", name=words("card.go"))
    while not entering.evaluate("(one) => one === document.activeElement"):
        assert _tab(page)["seen"]
    page.keyboard.press("Enter")
    page.wait_for_url("**/pad")


def _tab(page: Page) -> dict[str, object]:
    page.keyboard.press("Tab")
    found: dict[str, object] = page.evaluate(FOCUS)
    return found


def _join_by_names(page: Page, link: str, words: Words) -> None:
    """By nothing but roles and names, which is what a screen reader has."""
    page.goto(link)
    page.get_by_role("textbox", name=words("join.name")).fill("Lou")
    page.get_by_role("radio", name=re.compile(words("mode.ranking"))).check(force=True)
    page.get_by_role("button", name=words("join.enter")).click()
    page.get_by_role("button", name=words("card.go")).click()
    page.wait_for_url("**/pad")


def _one_thumb_reaches_all(thumb: Pad) -> None:
    """Every key stands whole on the glass, nothing scrolls, and the next call never waits."""
    page = thumb.page
    assert not page.evaluate(OVERFLOWS)
    for head in HEADS:
        box = page.locator(f".key.at-{head}").bounding_box()
        assert box is not None
        assert min(box["width"], box["height"]) >= 56
        assert box["y"] >= 0
        assert box["y"] + box["height"] <= SMALL_PHONE[1]
    thumb.tap("no")
    thumb.tap("no_answer")
    expect(page.locator(".bar")).to_be_visible()
    thumb.assert_doors(1)


def _a_voice_hears_its_own_tap_alone(voice: Pad, other: Pad) -> None:
    page = voice.page
    voice.assert_doors(1)
    tree = page.locator("main").aria_snapshot()
    for name in (voice.words(f"head.{head}") for head in HEADS):
        assert re.search(rf'button "[^"]*{name}', tree), tree
    page.evaluate(HEARD)
    other.tap("hung_up")
    voice.assert_doors(2)
    assert page.evaluate("() => window.heard") == []
    page.get_by_role("button", name=re.compile(voice.words("head.hung_up"))).click()
    voice.assert_doors(3)
    heard = " ".join(page.evaluate("() => window.heard"))
    assert voice.words("head.hung_up").split()[0] in heard


def _keys_do_all(keys: Pad) -> None:
    """A digit is a call, U takes it back, Tab goes round and out again."""
    page = keys.page
    keys.assert_doors(3)
    assert not page.evaluate(OVERFLOWS)
    with keys.unhurried():
        page.keyboard.press("5")
        keys.assert_doors(4)
        page.keyboard.press("u")
        keys.assert_doors(3)
    page.keyboard.press("8")
    dialog = page.get_by_role("dialog")
    expect(dialog).to_be_visible()
    for _ in range(6):
        page.keyboard.press("Tab")
        assert page.evaluate(INSIDE)
    page.keyboard.press("Escape")
    expect(dialog).to_have_count(0)
    seen = {str(_tab(page)["name"]) for _ in range(40)}
    assert any("at-meeting" in name for name in seen)
    assert len(seen) > 5, "Tab is not trapped"
