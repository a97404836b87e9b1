"""How soon a slow phone takes its first tap: a pad that it knows does not wait for the network."""

import json
from pathlib import Path

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, expect

from tests.browser.host import Host
from tests.browser.pad import PHONE, Pad
from tests.browser.slow_network import SlowNetwork
from tests.browser.test_pad import KEPT
from tests.browser.trace import SLOW
from tests.browser.venue import Venue
from tests.browser.words import Words

FIGURES = Path(".cache") / "first_tap.json"
VISITS = 5
PATIENCE_MS = 60_000
# A thumb as quick as the glass: it taps once the keys are painted; kept, says the pad.
TAPS = """
new MutationObserver(() => {
  const key = document.querySelector(".key.at-voicemail");
  if (key && !window.painting) {
    window.painting = true;
    requestAnimationFrame(() => requestAnimationFrame(() => {
      window.painted = performance.now();
      key.click();
    }));
  }
  if (window.painted && !window.kept && document.querySelector(".slot.undo")) {
    window.kept = performance.now();
  }
}).observe(document, { childList: true, subtree: true });
"""


@pytest.mark.long
def test_a_pad_that_is_known_takes_its_first_tap_before_the_network_answers(
    browser: Browser, venue: Venue
) -> None:
    """A phone six times slower than this machine, 400 ms from the floor; .cache/first_tap.json
    has the figures, which say something on a quiet machine alone."""
    with SlowNetwork(venue.port) as network:
        words, base = Words("fr"), f"http://localhost:{network.port}"
        host = Host(browser, venue, base, words)
        host.page.set_default_timeout(PATIENCE_MS)
        host.found_the_team()
        sprint = host.open_sprint()
        nadia = Pad(browser, words)
        nadia.page.set_default_timeout(PATIENCE_MS)
        nadia.join(f"{base}/j#{venue.secret(sprint)}", "Nadia", "team")
        host.press("console.start")
        expect(nadia.page.locator(".key.at-no")).to_be_visible(timeout=PATIENCE_MS)
        nadia.page.wait_for_function(KEPT, timeout=PATIENCE_MS)
        network.slow()
        address = f"{base}/sprints/{sprint}/pad"
        figures = {
            "known_ms": _visits(nadia.page, address),
            "without_worker_ms": _visits(_without_worker(browser, nadia.page.context), address),
        }
        FIGURES.parent.mkdir(exist_ok=True)
        FIGURES.write_text(json.dumps(figures))
        network.freeze()
        assert _visit(nadia.page.context.new_page(), address) > 0


def _without_worker(browser: Browser, known: BrowserContext) -> Page:
    """The same phone, were there no worker."""
    return browser.new_context(
        viewport={"width": PHONE[0], "height": PHONE[1]},
        locale="fr",
        has_touch=True,
        is_mobile=True,
        service_workers="block",
        storage_state=known.storage_state(),
    ).new_page()


def _visits(page: Page, address: str) -> list[int]:
    """From the address to a tap that is kept, ms, each visit in a page of its own."""
    page.context.add_init_script(TAPS)
    return [_visit(page.context.new_page(), address) for _ in range(VISITS)]


def _visit(page: Page, address: str) -> int:
    page.set_default_timeout(PATIENCE_MS)
    slow = page.context.new_cdp_session(page)
    slow.send("Emulation.setCPUThrottlingRate", {"rate": SLOW})
    page.goto(address, wait_until="commit")
    page.wait_for_function("() => window.kept")
    took: int = round(page.evaluate("() => window.kept"))
    page.close()
    return took
