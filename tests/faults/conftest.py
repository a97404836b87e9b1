"""A seed for every scenario, printed and settable: FLOOR_FAULTS_SEED=… repeats what it drew."""

import os
import secrets
import sys
from collections.abc import AsyncIterator, Awaitable, Callable
from contextlib import AsyncExitStack
from pathlib import Path
from typing import TypeAlias

import pytest

from tests.faults.process import Served
from tests.faults.venue import Venue

Opening: TypeAlias = Callable[..., Awaitable[Venue]]


@pytest.fixture
def seed(request: pytest.FixtureRequest) -> int:
    given = os.environ.get("FLOOR_FAULTS_SEED", "")
    drawn = int(given) if given else secrets.randbelow(1_000_000)
    sys.stdout.write(f"{request.node.name}: FLOOR_FAULTS_SEED={drawn}\n")
    return drawn


@pytest.fixture
async def opening(tmp_path: Path, seed: int) -> AsyncIterator[Opening]:
    """A server that serves a sprint with people in it; all of it is gone afterwards."""
    async with AsyncExitStack() as held:

        async def open_(
            phones: int = 0,
            walls: int = 0,
            served: Served | None = None,
            *,
            proxied: bool = True,
            preset: str = "power_hour",
            **environ: str,
        ) -> Venue:
            served = served or Served(tmp_path, **environ)
            venue = Venue(served, seed)
            held.push_async_callback(venue.close)
            served.start()
            venue.open_sprint(preset=preset)
            await venue.phones_join(phones, proxied=proxied)
            await venue.hang_walls(walls, proxied=proxied)
            await venue.start()
            return venue

        yield open_
