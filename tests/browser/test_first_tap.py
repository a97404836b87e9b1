"""How soon a slow phone takes its first tap: a pad that it knows does not wait for the network."""

import json
import sys
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, Route, expect

from tests.browser.conftest import LAN_NAME
from tests.browser.host import Host
from tests.browser.pad import PHONE, Pad
from tests.browser.slow_network import SlowNetwork
from tests.browser.test_pad import KEPT
from tests.browser.trace import traced
from tests.browser.venue import Venue
from tests.browser.words import Words

FIGURES = Path(".cache") / "first_tap.json"
# A usual slow phone, and a very slow one, beside a core of this machine.
RATES = (4, 6)
VISITS = 5
PATIENCE_MS = 60_000
LOOK_MS = 50
# A thumb as quick as the glass: it taps once a frame has shown the keys. `accepted`: a frame shows
# that it was felt; `kept`: the call is on the phone's disk; `told`: the pad says so. Nothing is
# asked of the page meanwhile: what asks would be measured too.
TAPS = """
const at = {};
const framed = (call) => requestAnimationFrame(() => requestAnimationFrame(call));
const key = () => document.querySelector(".key.at-voicemail");
const look = () => {
  if (!at.seen && key()?.getClientRects().length) {
    at.seen = performance.now();
    framed(() => {
      at.painted = performance.now();
      key().click();
      framed(() => { at.accepted = performance.now(); look(); });
    });
  }
  if (at.told || !at.kept || !at.accepted || !document.querySelector(".slot.undo")) return;
  at.told = performance.now();
  performance.mark("told");
  const [first] = performance.getEntriesByName("first-contentful-paint");
  at.painted = Math.max(at.painted, first?.startTime ?? 0);
  window.say?.(JSON.stringify(at));
};
const { transaction } = IDBDatabase.prototype;
IDBDatabase.prototype.transaction = function (...all) {
  const change = transaction.apply(this, all);
  const taps = all[1] === "readwrite" && at.painted && !at.kept;
  const done = () => { at.kept ??= performance.now(); };
  if (taps) change.addEventListener("complete", done);
  return change;
};
new MutationObserver(look).observe(document, { attributes: true, childList: true, subtree: true });
"""
SCRIPT = "**/static/assets/pad-*.js"
TWO_LINES = "() => document.querySelector('pad-app').session.mine?.lines.length === 2"
TAPPED = "() => document.querySelector('pad-app').session.outbox.map((item) => item.t_tap)"
CLOCKS_MS = 50  # what two clocks of one machine may differ
MOMENTS = ("painted", "accepted", "kept", "told")
Figures = dict[str, int]


@pytest.mark.long
def test_a_pad_that_is_known_takes_its_first_tap_before_the_network_answers(
    browser: Browser, venue: Venue
) -> None:
    """From the address to keys, to an answer under the thumb, to a call on the phone's disk: ms of
    wall clock, which say something on a quiet machine alone, then of the page's own work."""
    with SlowNetwork(venue.port) as network:
        base = f"http://localhost:{network.port}"
        nadia, sprint = _known(browser, venue, base)
        nadia.page.wait_for_function(KEPT, timeout=PATIENCE_MS)
        network.slow()
        address = f"{base}/sprints/{sprint}/pad"
        phone, bare = nadia.page.context, _without_worker(browser, nadia.page.context)
        for context in (phone, bare):
            context.add_init_script(TAPS)
        figures = {
            f"{rate}x": {
                "known_ms": _visits(phone, address, rate),
                "known_cpu_ms": _work(phone, address, rate),
                "without_worker_ms": _visits(bare, address, rate),
            }
            for rate in RATES
        }
        FIGURES.parent.mkdir(exist_ok=True)
        FIGURES.write_text(json.dumps(figures))
        sys.stdout.write(json.dumps(figures, indent=2))
        network.freeze()
        assert _visit(phone.new_page(), address, RATES[0])["kept"] > 0


def test_a_tap_before_the_pads_script_is_one_call_of_its_own_instant(
    browser: Browser, venue: Venue
) -> None:
    """Its keys stand in the page: while the scripts are on their way, a door is taken, and a
    meeting asked for; then the pad has both, once, where the thumb was."""
    nadia, sprint = _known(browser, venue, f"http://{LAN_NAME}:{venue.port}")
    page, held = nadia.page, list[Route]()
    page.wait_for_function("id => JSON.parse(localStorage[`pad.${id}`] ?? '{}').keys", arg=sprint)
    expect(page.locator(".starts")).to_have_count(0)
    page.route(SCRIPT, lambda route: held.append(route))
    page.reload(wait_until="commit")
    places = _places(page)
    began = venue.now_ms()
    nadia.tap("voicemail")
    nadia.tap("no")
    ended = venue.now_ms()
    expect(page.locator(".early .slot")).to_have_text(f"{nadia.words('head.no')}…")
    assert page.locator("pad-app").count() == 0, "the pad is not there yet"
    page.wait_for_timeout(1_000)
    _wait(page, lambda: bool(held))
    page.unroute(SCRIPT)  # which lets go of what was held
    expect(page.locator("pad-app .key.at-voicemail")).to_be_visible()
    with nadia.unhurried():
        moved = [abs(now - was) for now, was in zip(_places(page), places, strict=True)]
        assert max(moved) < 1, "no key has moved"
        page.wait_for_function(TWO_LINES, timeout=PATIENCE_MS)
        lines = page.evaluate("() => document.querySelector('pad-app').session.mine.lines")
        assert {line["kind"] for line in lines} == {"voicemail", "refusal"}
        at = page.evaluate(TAPPED)
        assert began - CLOCKS_MS <= min(at), (began, at)
        assert max(at) <= ended + CLOCKS_MS, "not when the script came"
        nadia.undo()
        nadia.assert_doors(0)


def _known(browser: Browser, venue: Venue, base: str) -> tuple[Pad, int]:
    """A phone that was on its pad in a sprint that runs."""
    words = Words("fr")
    host = Host(browser, venue, base, words)
    host.page.set_default_timeout(PATIENCE_MS)
    host.found_the_team()
    sprint = host.open_sprint()
    nadia = Pad(browser, words)
    nadia.page.set_default_timeout(PATIENCE_MS)
    nadia.join(f"{base}/j#{venue.secret(sprint)}", "Nadia", "team")
    host.press("console.start")
    expect(nadia.page.locator(".key.at-no")).to_be_visible(timeout=PATIENCE_MS)
    return nadia, sprint


def _places(page: Page) -> list[float]:
    """Where each key begins, px from the left and from the top."""
    page.locator(".key.at-voicemail").wait_for()
    page.evaluate("() => document.fonts.ready")
    keys = "keys => keys.map(key => key.getBoundingClientRect()).flatMap(({ x, y }) => [x, y])"
    places: list[float] = page.locator(".keys > .key").evaluate_all(keys)
    return places


def _without_worker(browser: Browser, known: BrowserContext) -> BrowserContext:
    """The same phone, were there no worker."""
    return browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]},
        locale="fr",
        has_touch=True,
        is_mobile=True,
        service_workers="block",
        storage_state=known.storage_state(),
    )


def _visits(context: BrowserContext, address: str, rate: int) -> Figures:
    """The median of several visits, each in a page of its own."""
    visits = [_visit(context.new_page(), address, rate) for _ in range(VISITS)]
    return {moment: round(median(visit[moment] for visit in visits)) for moment in MOMENTS}


def _visit(page: Page, address: str, rate: int) -> dict[str, float]:
    told: list[dict[str, Any]] = []
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    slow.send("Runtime.enable")
    slow.send("Runtime.addBinding", {"name": "say"})
    slow.on("Runtime.bindingCalled", lambda event: told.append(event))
    page.goto(address, wait_until="commit", timeout=PATIENCE_MS)
    _wait(page, lambda: bool(told))
    page.close()
    at: dict[str, float] = json.loads(told[0]["payload"])
    return at


def _wait(page: Page, until: Callable[[], bool]) -> None:
    for _ in range(PATIENCE_MS // LOOK_MS):
        if until():
            return
        page.wait_for_timeout(LOOK_MS)
    raise AssertionError("it did not come")


def _work(context: BrowserContext, address: str, rate: int) -> Figures:
    """What the page's main thread did until then, at that rate: what others do is not in it."""
    page = context.new_page()
    with traced(context.pages[0], ["blink.user_timing"]) as tracing:
        at = _visit(page, address, rate)
    (told,) = (event for event in tracing.events if event.get("name") == "told")
    began = told["ts"] - 1000 * at["told"]
    tasks = [
        (event["ts"] - began, event.get("tdur", 0))
        for event in tracing.events
        if event["name"] == "RunTask" and (event["pid"], event["tid"]) == (told["pid"], told["tid"])
    ]
    return {
        moment: round(sum(took for ts, took in tasks if 0 <= ts < 1000 * at[moment]) / 1000)
        for moment in MOMENTS
    }
