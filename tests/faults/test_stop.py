"""G13: a deploy loses nothing; and SIGTERM ends the server whatever its clients do."""

import asyncio
import random

import pytest

from tests.faults.conftest import Opening
from tests.faults.hostile import drip, mute, silent, slow_head, unread
from tests.faults.load import tapping
from tests.faults.process import EXIT_S
from tests.faults.verdict import judge

pytestmark = [pytest.mark.anyio, pytest.mark.long]
DEPLOYS = 15


async def test_deploys_under_load_lose_and_double_nothing(opening: Opening, seed: int) -> None:
    venue = await opening(phones=20, walls=4)
    chance, converged = random.Random(seed), []
    async with tapping(venue, 60, chance):
        for _ in range(DEPLOYS):
            await asyncio.sleep(chance.uniform(0.2, 2))
            assert await asyncio.to_thread(venue.served.stop) <= EXIT_S
            await asyncio.to_thread(venue.served.start)
            converged.append(await venue.caught_up())
    await venue.settled()
    judge(venue, f"restart (deploy) × {DEPLOYS}", converged=converged)


async def test_sigterm_ends_the_server_whatever_its_clients_do(opening: Opening) -> None:
    venue = await opening(phones=4, walls=2)
    stuck = [
        await attack(venue.wall_address())
        for attack in (silent, slow_head, mute, unread, drip)
        for _ in range(3)
    ]
    async with tapping(venue, 60, venue.chance):
        await asyncio.sleep(2)
        took = await asyncio.to_thread(venue.served.stop)
    for one in stuck:
        one.end()
    assert took <= EXIT_S
    await asyncio.to_thread(venue.served.start)
    await venue.settled()
    judge(venue, "SIGTERM with stuck clients")
