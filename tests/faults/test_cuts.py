"""G3–G8: links are cut in every way and for any time; nothing is lost, and screens say what is."""

import asyncio
import random

import pytest

from floor.messages import HEARTBEAT_MS
from tests.faults.conftest import Opening
from tests.faults.cuts import SAID_S, Measured, cut, many
from tests.faults.load import tapping
from tests.faults.verdict import back_to, judge, usual

pytestmark = pytest.mark.anyio
AGAIN_S = 3.0  # G5: after its link returned


async def test_fifty_cuts_lose_nothing_and_every_screen_comes_back(
    opening: Opening, seed: int
) -> None:
    venue = await opening(phones=8, walls=2)
    chance, measured = random.Random(seed), Measured()
    before = await usual(venue)
    async with tapping(venue, 20, chance):
        await many(venue, 50, lambda: chance.uniform(0.1, 1.5), chance, measured)
    await venue.settled()
    await back_to(venue, before)
    assert len(measured.converged) == 50
    judge(venue, "50 short cuts", converged=measured.converged, tabled=False)


async def test_control_a_checker_would_see_a_phone_that_forgets_its_kept_taps(
    opening: Opening,
) -> None:
    """A phone whose page keeps nothing: its taps are missing, and the suite can tell."""
    venue = await opening(phones=1)
    (phone,) = venue.phones
    venue.proxies[phone].down()
    await venue.until(lambda: not phone.link.is_open)
    key = phone.tap()
    phone.outbox.items.clear()
    phone.outbox.waiting.clear()
    await venue.proxies[phone].up()
    phone.tap()
    await venue.settled()
    assert key not in {event.outcome for _, event in venue.log().outcomes()}
    with pytest.raises(AssertionError, match="1 were tapped, and never answered"):
        judge(venue, "", tabled=False)


@pytest.mark.long
async def test_cuts_of_seconds_to_minutes_both_ways_and_one(opening: Opening, seed: int) -> None:
    venue = await opening(phones=20, walls=4)
    chance, measured = random.Random(seed), Measured()
    before = await usual(venue)
    async with tapping(venue, 20, chance):
        await many(venue, 240, lambda: min(1 + chance.expovariate(1 / 8), 45), chance, measured)
    await venue.settled()
    await back_to(venue, before)
    judge(
        venue,
        "cuts of 1 to 45 s, all ways × 240",
        converged=measured.converged,
        stale=measured.stale,
    )
    assert not measured.unsaid
    assert max(measured.stale) <= SAID_S
    assert max(measured.converged) <= AGAIN_S


@pytest.mark.long
async def test_control_a_screen_without_a_timer_of_its_own_says_nothing(opening: Opening) -> None:
    venue = await opening(walls=2)
    deaf, sound = venue.screens
    deaf.keeps_vigil = deaf.link.keeps_watch = False
    await asyncio.sleep(HEARTBEAT_MS / 1000 + 1)  # the timer of before ends with the next one
    measured = Measured()
    async with asyncio.TaskGroup() as group:
        for screen in (deaf, sound):
            group.create_task(cut(venue, screen, "freeze", 12, measured))
    assert len(measured.unsaid) == len(measured.stale) == 1


@pytest.mark.long
async def test_a_link_gone_for_two_minutes_comes_back_in_three_seconds(
    opening: Opening, seed: int
) -> None:
    venue = await opening(phones=5, walls=5)
    chance, measured = random.Random(seed), Measured()
    ways = ["reset", "close", "freeze", "deaf screen", "deaf server"]
    before = await usual(venue)
    async with tapping(venue, 10, chance), asyncio.TaskGroup() as group:
        for screen, how in zip(venue.screens, ways * 2, strict=True):
            group.create_task(cut(venue, screen, how, 120, measured))
    await venue.settled()
    await back_to(venue, before)
    judge(venue, "cuts of 2 minutes", converged=measured.converged, stale=measured.stale)
    assert not measured.unsaid
    assert max(measured.converged) <= AGAIN_S


@pytest.mark.long
async def test_a_link_that_is_slow_late_and_sliced_loses_nothing(
    opening: Opening, seed: int
) -> None:
    venue = await opening(phones=10, walls=2)
    chance, before = random.Random(seed), await usual(venue)
    for proxy in venue.proxies.values():
        proxy.change(latency_ms=150, jitter_ms=400, slice_bytes=chance.randint(8, 40))
        proxy.change(bytes_per_s=chance.choice([8_000, 20_000]))
    async with tapping(venue, 3, chance):
        await asyncio.sleep(20)
    await venue.settled()
    await back_to(venue, before)
    judge(venue, "150–550 ms late, sliced, 8–20 kB/s")
