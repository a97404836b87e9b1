"""G1, G2: the server is killed under load, again and again; what it accepted is there, once."""

import asyncio
import random

import pytest

from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.verdict import judge, look

pytestmark = pytest.mark.anyio
HEAVY = {"FLOOR_PHONE_PER_S": "50", "FLOOR_PHONE_BURST": "50"}  # so that each kill finds work

MEASURED = 5  # every so many kills, how long all screens take to catch up


async def killed(opening: Opening, seed: int, times: int, scenario: str, *, tabled: bool) -> None:
    venue = await opening(phones=10, walls=2, **HEAVY)
    chance, converged = random.Random(seed), []
    async with tapping(venue, 200, chance):
        for n in range(times):
            await asyncio.sleep(chance.uniform(0.05, 0.6))
            venue.served.kill()
            await asyncio.to_thread(venue.served.start)
            if n % MEASURED == 0:
                converged.append(await venue.caught_up())
            else:
                await venue.until(lambda: any(phone.link.is_open for phone in venue.phones))
    await venue.settled()
    judge(venue, scenario, converged=converged, tabled=tabled)


async def test_ten_kills_lose_and_double_nothing(opening: Opening, seed: int) -> None:
    await killed(opening, seed, 10, "kill -9 under load × 10", tabled=False)


@pytest.mark.long
async def test_two_hundred_kills_lose_and_double_nothing(opening: Opening, seed: int) -> None:
    await killed(opening, seed, 200, "kill -9 under load × 200", tabled=True)


async def test_control_a_phone_that_never_resends_leaves_taps_uncounted(
    opening: Opening, seed: int
) -> None:
    """Without the outbox's resend, a kill costs taps: the suite would see it."""
    venue = await opening(phones=4, **HEAVY)
    for phone in venue.phones:
        phone.resends = False
    for _ in range(2):
        for phone in venue.phones:
            for _ in range(10):
                phone.tap()
        venue.served.kill()
        await asyncio.to_thread(venue.served.start)
        await venue.until(lambda: all(phone.link.is_open for phone in venue.phones))
    await venue.settled()
    with pytest.raises(AssertionError, match="were tapped, and never answered"):
        judge(venue, "", tabled=False)
    assert not look(venue).lost, "but nothing that was accepted"
