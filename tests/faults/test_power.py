"""G1: the power fails at any write; whatever was accepted by then is on the disk."""

import asyncio
import random
import sqlite3
from dataclasses import dataclass
from pathlib import Path

import pytest

from tests.faults import power
from tests.faults.checker import Findings
from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.log import read
from tests.faults.process import LAUNCH, Served
from tests.faults.shim import compiled
from tests.faults.table import keep
from tests.faults.venue import Venue
from tests.faults.verdict import judge, row

pytestmark = pytest.mark.anyio

# The same server with its guard off: commits are not synced, and nobody looks.
NORMAL = """
from floor.storage import engine, storage
durable, lazy = engine._SQLITE, ("synchronous = FULL", "synchronous = NORMAL")
engine._SQLITE = tuple(line.replace(*lazy) for line in durable)
assert engine._SQLITE != durable
storage.Storage.durability = lambda self, connection: "wal/full"
"""


@dataclass
class Outage:
    """What the cuts of one run found: `lost` counts accepted rows, cut by cut."""

    cuts: int = 0
    lossy: int = 0
    lost: int = 0
    broken: int = 0


async def written(opening: Opening, folder: Path, seconds: float, launch: str) -> Venue:
    """A run whose writes are logged, and in which each answer notes how long that log was."""
    log = folder / "writes"
    environ = {"LD_PRELOAD": compiled("writes", folder), "FLOOR_WRITES": str(log)}
    venue = await opening(phones=8, served=Served(folder, launch=launch, **environ))
    venue.history.mark = lambda: log.stat().st_size
    venue.started_at = log.stat().st_size
    async with tapping(venue, 60, venue.chance):
        await asyncio.sleep(seconds)
    await venue.settled()
    return venue


def cut(venue: Venue, folder: Path, count: int, seed: int) -> Outage:
    """Cut the power so often, and look at each disk that is left."""
    log, outage = venue.log(), Outage()
    whole = [(entry.seq, entry.key) for entry in log.entries]
    accepted = {one.key: one.mark for one in venue.history.of("ok")}
    writes = power.read(folder / "writes")
    chance = random.Random(seed)
    for position, images in power.cuts(writes, venue.started_at, count, chance):
        database = power.lay(images, folder / "cut")
        rows = _rows(database)
        due = {key for key, mark in accepted.items() if mark <= position}
        lost = len(due - {key for _, key in rows})
        outage.cuts += 1
        outage.lost += lost
        outage.lossy += bool(lost)
        outage.broken += rows != whole[: len(rows)]
        if outage.cuts % 25 == 0 and not lost:
            assert not read(f"sqlite:///{database}", venue.sprint).problems
    return outage


def _rows(database: Path) -> list[tuple[int, str | None]]:
    connection = sqlite3.connect(database)
    try:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
        if not connection.execute("SELECT 1 FROM sqlite_schema WHERE name = 'events'").fetchone():
            return []  # not even the tables were safe
        return list(connection.execute("SELECT seq, key FROM events ORDER BY seq"))
    finally:
        connection.close()


async def outage(opening: Opening, folder: Path, seed: int, seconds: float, cuts: int) -> None:
    venue = await written(opening, folder, seconds, LAUNCH)
    found = await asyncio.to_thread(cut, venue, folder, cuts, seed)
    findings = Findings(lost=["?"] * found.lost)
    keep(row(venue, f"power cut × {cuts}", findings, (), ()))
    assert (found.cuts, found.lossy, found.broken) == (cuts, 0, 0), found
    judge(venue, "", tabled=False)


async def test_forty_power_cuts_lose_nothing_that_was_accepted(
    opening: Opening, tmp_path: Path, seed: int
) -> None:
    await outage(opening, tmp_path, seed, 2, 40)


@pytest.mark.long
async def test_a_thousand_power_cuts_lose_nothing_that_was_accepted(
    opening: Opening, tmp_path: Path, seed: int
) -> None:
    await outage(opening, tmp_path, seed, 20, 1_000)


async def test_control_without_the_sync_of_each_commit_power_cuts_lose(
    opening: Opening, tmp_path: Path, seed: int
) -> None:
    venue = await written(opening, tmp_path, 2, NORMAL + LAUNCH)
    found = await asyncio.to_thread(cut, venue, tmp_path, 40, seed)
    assert found.lossy > 0, "the replay proves nothing"
