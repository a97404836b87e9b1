"""Reps at work: taps that go on while a scenario breaks things."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

from floor.commands import RetractOutcome
from tests.faults.venue import Venue

UNDO = 0.05  # of the taps are taken back
MOST_KEPT = 200  # on one phone: nobody makes more calls than that while a server is down


@asynccontextmanager
async def tapping(venue: Venue, per_s: float, chance: random.Random) -> AsyncIterator[None]:
    """So many taps a second, by all phones together, until the block ends."""
    work = asyncio.create_task(_tap(venue, per_s, chance))
    try:
        yield
    finally:
        work.cancel()
        await asyncio.gather(work, return_exceptions=True)
    assert work.cancelled(), work.exception()


async def _tap(venue: Venue, per_s: float, chance: random.Random) -> None:
    while True:
        phone = chance.choice(venue.phones)
        if phone.outbox.unsent < MOST_KEPT:
            key = phone.tap()
            if chance.random() < UNDO:
                phone.do(RetractOutcome(key))
        await asyncio.sleep(chance.expovariate(per_s))
