"""The end of every scenario: all is checked, and what it measured becomes a row."""

import asyncio
from collections.abc import Sequence

from tests.faults.checker import Findings, Witness, check
from tests.faults.load import tapping
from tests.faults.phone import Phone
from tests.faults.process import Resources
from tests.faults.table import Row, keep
from tests.faults.venue import Venue

MORE = 1.1
# What is opened when it is first needed, and no more of it than that: readers' connections, each
# with its two files, and the threads that hash.
LATER = Resources(rss=0, fds=8, threads=6, tasks=0)
WARM_S = 1.5


def judge(
    venue: Venue,
    scenario: str,
    *,
    converged: Sequence[float] = (),
    stale: Sequence[float] = (),
    tabled: bool = True,
) -> Findings:
    """Fails on whatever is lost, double, out of order, never answered, or on a traceback."""
    findings = look(venue)
    log = venue.served.log
    if tabled:
        keep(row(venue, scenario, findings, converged, stale))
    assert not findings, findings
    assert venue.unsent == 0
    unanswered = [one.key for one in venue.history.of("unknown")]
    assert not unanswered, f"{len(unanswered)} were tapped, and never answered"
    assert all(screen.views.divergences == 0 for screen in venue.screens)
    assert "Traceback" not in log, log[log.index("Traceback") :][:2_000]
    return findings


async def usual(venue: Venue) -> Resources:
    """What the server holds while nothing is wrong, once it has worked a little."""
    async with tapping(venue, 20, venue.chance):
        await asyncio.sleep(WARM_S)
    await venue.settled()
    return venue.served.resources()


async def back_to(venue: Venue, before: Resources) -> None:
    """Within a minute the server holds no more than before, but for a tenth and `LATER`."""

    def so() -> bool:
        now = venue.served.resources()
        each = zip(now, before, LATER, strict=True)
        return all(value <= MORE * base + later for value, base, later in each)

    try:
        await venue.until(so)
    except AssertionError:
        raise AssertionError(f"{before} became {venue.served.resources()}") from None


def look(venue: Venue) -> Findings:
    witnesses = [
        Witness(screen.views.shown, screen.rep if isinstance(screen, Phone) else "")
        for screen in venue.screens
    ]
    return check(venue.log(), venue.history, witnesses)


def row(
    venue: Venue,
    scenario: str,
    findings: Findings,
    converged: Sequence[float],
    stale: Sequence[float],
) -> Row:
    if venue.served.running:
        venue.served.resources()
    return Row(
        scenario,
        venue.seed,
        sent=len(venue.history.operations),
        accepted=len(list(venue.history.of("ok"))),
        lost=len(findings.lost),
        duplicated=len(findings.duplicated),
        converged=converged,
        stale=stale,
        peak_rss=venue.served.peak_rss,
    )
