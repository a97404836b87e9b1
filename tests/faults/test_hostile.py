"""G11: one bad client cannot slow the others, and leaves nothing behind."""

import asyncio
import time

import pytest

from tests.faults.conftest import Opening
from tests.faults.hostile import ATTACKS
from tests.faults.load import tapping
from tests.faults.table import at
from tests.faults.venue import Venue
from tests.faults.verdict import back_to, judge

pytestmark = [pytest.mark.anyio, pytest.mark.long]
MEASURED_S = 12.0
TWICE = 2.0
FLOOR_S = 0.05  # below that, it is the machine's own noise


async def p99(venue: Venue) -> float:
    """Seconds from a tap to its acceptance, on healthy phones, while they work."""
    began = time.monotonic()
    async with tapping(venue, 40, venue.chance):
        await asyncio.sleep(MEASURED_S)
    await venue.settled()
    taps = [one for one in venue.history.of("ok") if one.asked_at >= began]
    return at([one.told_at - one.asked_at for one in taps], 0.99)


async def test_two_of_every_hostile_client_among_forty_healthy_ones(opening: Opening) -> None:
    venue = await opening(proxied=False)
    await venue.phones_join(30, proxied=False)
    await venue.hang_walls(10, proxied=False)
    await p99(venue)  # warm
    usual, before = await p99(venue), venue.served.resources()
    links = [screen.link.attempts for screen in venue.screens]
    hostile = [await attack(venue.wall_address()) for attack in ATTACKS for _ in range(2)]
    try:
        attacked = await p99(venue)
    finally:
        for one in hostile:
            one.end()
    again = [screen.link.attempts for screen in venue.screens]
    assert again == links, "a healthy one was cut"
    await back_to(venue, before)
    judge(venue, "24 hostile clients among 40")
    assert attacked <= TWICE * max(usual, FLOOR_S), f"{usual:.3f} s became {attacked:.3f} s"
