"""A cable is pulled: both ends think that they are connected, until each finds out by itself."""

import asyncio
import os
from pathlib import Path

import pytest

from tests.faults.conftest import Opening
from tests.faults.cuts import GRACE_S, SAID_S
from tests.faults.load import tapping
from tests.faults.namespace import apart
from tests.faults.verdict import back_to, judge, usual

pytestmark = [pytest.mark.anyio, pytest.mark.long]
PULLED_S = 50  # more than the 45 s after which the server knows
SYN_S = 9.0  # TCP itself waits up to 4 s between two tries to connect, a page gives up after 9


async def test_a_pulled_cable_is_said_survived_and_cleared_away(
    opening: Opening, tmp_path: Path
) -> None:
    if os.geteuid():
        pytest.skip("a network namespace needs root: the proxy's freeze stands in for it")
    with apart(tmp_path) as (served, cable):
        venue = await opening(phones=8, walls=2, served=served, proxied=False)
        before = await usual(venue)
        async with tapping(venue, 10, venue.chance):
            await asyncio.sleep(2)
            began = asyncio.get_running_loop().time()
            cable.pull()
            await asyncio.sleep(PULLED_S)
            stale = [s.said[-1].at - began for s in venue.screens]
            assert {s.health for s in venue.screens} == {"lost"}
            assert max(stale) <= SAID_S + GRACE_S
            assert venue.served.fds <= before.fds - len(venue.screens) / 2, (
                "dead connections are still held"
            )
            cable.plug()
            goal = venue.goal()
            loop, converged = asyncio.get_running_loop(), []
            returned, left = loop.time(), set(venue.screens)
            while left:
                back = {s for s in left if s.shows(goal)}
                converged += [loop.time() - returned] * len(back)
                left -= back
                assert loop.time() - returned < 60
                await asyncio.sleep(0.02)
        await venue.settled()
        await back_to(venue, before)
        judge(venue, "half-open TCP, 50 s", converged=converged, stale=stale)
        assert max(converged) <= SYN_S
