"""G14: a backup is put back while screens wait; their phones give back what it had not."""

import asyncio
import subprocess
from pathlib import Path

import pytest

from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.venue import Venue
from tests.faults.verdict import judge
from tests.process import COMMAND, command_of

pytestmark = [pytest.mark.anyio, pytest.mark.long]


async def put_back(venue: Venue, folder: Path) -> float:
    """An old backup, under connected screens; the seconds until they show what the log holds."""
    file = str(folder / "b.backup")
    async with tapping(venue, 20, venue.chance):
        await asyncio.sleep(2)
        await asyncio.to_thread(_floor, venue, "backup", file)
        await asyncio.sleep(4)
        venue.served.kill()
        await asyncio.to_thread(_floor, venue, "restore", file)
        await asyncio.to_thread(venue.served.start)
        seconds = await venue.caught_up()
    await venue.settled()
    return seconds


def _floor(venue: Venue, what: str, file: str) -> "subprocess.CompletedProcess[str]":
    words = (*COMMAND, what, "--data", str(venue.served.data), file)
    done = command_of(words, {}, venue.served.folder)
    assert done.returncode == 0, done.stderr
    return done


async def test_a_backup_put_back_under_connected_screens_is_healed_by_their_phones(
    opening: Opening, tmp_path: Path
) -> None:
    venue = await opening(phones=8, walls=2)
    seconds = await put_back(venue, tmp_path)
    assert venue.log().entries[-1].seq > len(venue.history.operations)
    judge(venue, "an old backup put back", converged=[seconds])


async def test_control_without_the_phones_the_calls_since_the_backup_are_gone(
    opening: Opening, tmp_path: Path
) -> None:
    venue = await opening(phones=4)
    for phone in venue.phones:
        phone.heals = False
    await put_back(venue, tmp_path)
    with pytest.raises(AssertionError, match="lost="):
        judge(venue, "", tabled=False)
