"""G8, G9: clocks jump, on phones and on the server; no tap is lost, or moved out of the sprint."""

import asyncio
import struct
from pathlib import Path

import pytest

from floor.events import OutcomeLogged
from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.process import Served
from tests.faults.shim import compiled
from tests.faults.verdict import judge

pytestmark = [pytest.mark.anyio, pytest.mark.long]
DAY_MS = 86_400_000
NEAR_MS = 2_500
JUMPS_MS = (400, -400, 30_000, -30_000, 90_000, -90_000, 600_000, -600_000)


async def test_phones_whose_clocks_are_days_off_and_jump_log_true_times(opening: Opening) -> None:
    venue = await opening(phones=9, walls=1)
    for phone, days in zip(venue.phones, range(-4, 5), strict=True):
        phone.clock_offset_ms = days * DAY_MS
    async with tapping(venue, 30, venue.chance):
        await asyncio.sleep(5)
        for phone in venue.phones:  # what is on its way keeps the old clock's tap
            await venue.until(lambda: not phone.outbox.unsent)  # noqa: B023
            phone.clock_offset_ms = -phone.clock_offset_ms + venue.chance.randint(-5_000, 5_000)
        await asyncio.sleep(5)
    await venue.settled()
    for entry in venue.log().entries:
        if isinstance(entry.event, OutcomeLogged):
            tapped_at = venue.history.operations[entry.event.outcome].tapped_at
            assert abs(entry.event.at - tapped_at) <= NEAR_MS
    judge(venue, "phone clocks ± 4 days")


async def test_a_server_whose_clock_jumps_loses_nothing(opening: Opening, tmp_path: Path) -> None:
    """Behind the start, all taps are the start's: no later than they came, and in the sprint."""
    offset = tmp_path / "offset"
    offset.write_bytes(struct.pack("q", 0))
    environ = {"LD_PRELOAD": compiled("clock", tmp_path), "FLOOR_CLOCK": str(offset)}
    served = Served(tmp_path, **environ)
    venue = await opening(phones=8, walls=2, served=served, preset="day")
    async with tapping(venue, 30, venue.chance):
        for jump in JUMPS_MS:
            await asyncio.sleep(2)
            with offset.open("r+b") as held:
                held.write(struct.pack("q", jump))
    await venue.settled()
    judge(venue, "server clock ± 10 min")
