"""What Chromium's main thread did while something moved on a screen: its tasks, and its layouts."""

from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from typing import Any, NamedTuple

from playwright.sync_api import Page

SLOW = 6  # a TV stick beside a desk's computer
CATEGORIES = ["devtools.timeline", "disabled-by-default-devtools.timeline"]
FLUSH_MS = 50


class Trace(NamedTuple):
    """`longest_ms` is the processor's time: what another process takes away is not the page's."""

    longest_ms: float
    layouts: int
    seconds: float


class Tracing:
    """Filled once the block that it watches has ended."""

    def __init__(self) -> None:
        self.events: list[dict[str, Any]] = []

    @property
    def found(self) -> Trace:
        main = {
            (event["pid"], event["tid"])
            for event in self.events
            if event.get("name") == "thread_name" and event["args"]["name"] == "CrRendererMain"
        }
        mine = [
            event
            for event in self.events
            if event.get("ph") == "X" and (event["pid"], event["tid"]) in main
        ]
        tasks = [event.get("tdur", 0) / 1000 for event in mine if event["name"] == "RunTask"]
        assert tasks, "nothing was traced"
        layouts = sum(event["name"] == "Layout" for event in mine)
        began, ended = (f(event["ts"] for event in mine) for f in (min, max))
        return Trace(max(tasks), layouts, (ended - began) / 1e6)


@contextmanager
def slowed(page: Page, rate: int = SLOW) -> Iterator[None]:
    link = page.context.new_cdp_session(page)
    link.send("Emulation.setCPUThrottlingRate", {"rate": rate})
    try:
        yield
    finally:
        link.send("Emulation.setCPUThrottlingRate", {"rate": 1})
        link.detach()


# A task of a few milliseconds.
WORK = "() => { let n = 0; for (let i = 0; i < 4e6; i++) n += i % 7; return n; }"


def rate_of(page: Page) -> float:
    """How many times slower the page was: with other work on the machine, more than asked."""
    with traced(page) as free:
        page.evaluate(WORK)
    with slowed(page), traced(page) as held:
        page.evaluate(WORK)
    return held.found.longest_ms / free.found.longest_ms


@contextmanager
def traced(page: Page, more: Sequence[str] = ()) -> Iterator[Tracing]:
    tracing, ended = Tracing(), []
    link = page.context.new_cdp_session(page)
    link.on("Tracing.dataCollected", lambda told: tracing.events.extend(told["value"]))
    link.on("Tracing.tracingComplete", lambda _: ended.append(True))
    config = {"includedCategories": [*CATEGORIES, *more]}
    link.send("Tracing.start", {"transferMode": "ReportEvents", "traceConfig": config})
    yield tracing
    link.send("Tracing.end")
    while not ended:
        page.wait_for_timeout(FLUSH_MS)
    link.detach()
