"""G5: everybody comes back at once, and every screen shows the same board in seconds."""

import asyncio
import random

import pytest

from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.verdict import judge

pytestmark = pytest.mark.anyio
ALL_S = 240.0  # the longest wait for 2,000
TAPS_PER_S = 2  # each is drawn 2,000 times, by this one process


async def test_two_hundred_screens_come_back_after_the_server_was_killed(
    opening: Opening, seed: int
) -> None:
    venue = await opening()
    await venue.phones_join(30, proxied=False)
    await venue.hang_walls(170, proxied=False)
    async with tapping(venue, 20, random.Random(seed)):
        venue.served.kill()
        await asyncio.to_thread(venue.served.start)
        seconds = await venue.caught_up()
    await venue.settled()
    judge(venue, "200 come back", converged=[seconds], tabled=False)


@pytest.mark.long
async def test_two_thousand_screens_come_back_and_are_let_in_at_the_pace_of_the_door(
    opening: Opening, seed: int
) -> None:
    venue = await opening(FLOOR_SOCKETS="3000")
    await venue.phones_join(50, proxied=False)
    await venue.hang_walls(1_950, proxied=False, within_s=ALL_S)
    loop, converged = asyncio.get_running_loop(), []
    async with tapping(venue, TAPS_PER_S, random.Random(seed)):
        venue.served.kill()
        await asyncio.to_thread(venue.served.start)
        began, goal = loop.time(), venue.goal()
        left = set(venue.screens)
        while left:
            back = {screen for screen in left if screen.shows(goal)}
            left -= back
            converged += [loop.time() - began] * len(back)
            assert loop.time() - began < ALL_S, f"{len(left)} did not come back"
            await asyncio.sleep(0.05)
    await venue.settled(ALL_S)
    judge(venue, "2 000 come back", converged=converged)
