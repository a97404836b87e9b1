"""A full disk, or a locked database: taps wait on their phones, and go in as soon as they can."""

import asyncio
import contextlib
import os
import signal
import sqlite3
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.faults.conftest import Opening
from tests.faults.cuts import GRACE_S, SAID_S
from tests.faults.load import tapping
from tests.faults.process import Served
from tests.faults.verdict import back_to, judge, usual

pytestmark = [pytest.mark.anyio, pytest.mark.long]
SMALL = "16m"


@contextmanager
def small_disk(folder: Path) -> Iterator[Path]:
    folder.mkdir()
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SMALL}", "tmpfs", str(folder)]
    subprocess.run(mount, check=True)
    try:
        yield folder
    finally:
        subprocess.run(["umount", "--lazy", str(folder)], check=True)


def fill(disk: Path) -> Path:
    """To the last byte."""
    filler = disk / "filler"
    with filler.open("wb", buffering=0) as file, contextlib.suppress(OSError):
        while True:
            file.write(b"x" * 4096)
    return filler


async def test_a_full_disk_refuses_for_a_while_and_loses_nothing(
    opening: Opening, tmp_path: Path
) -> None:
    if os.geteuid():
        pytest.skip("a disk of our own needs root")
    with small_disk(tmp_path / "disk") as disk:
        venue = await opening(phones=8, walls=2, served=Served(disk))
        links = [screen.link.attempts for screen in venue.screens]
        async with tapping(venue, 12, venue.chance):
            await asyncio.sleep(2)
            filler = fill(disk)
            await venue.until(
                lambda: any("db_down" in str(one.refused) for one in venue.history.of("unknown"))
            )
            await asyncio.sleep(8)
            waiting = venue.unsent
            assert waiting, "nothing was refused"
            filler.unlink()
            seconds = await venue.until(lambda: venue.unsent < waiting / 4)
        await venue.settled()
        assert links == [screen.link.attempts for screen in venue.screens], "a link was lost to it"
        judge(venue, "disk full, and space again", converged=[seconds])
        await asyncio.to_thread(venue.served.stop)


async def test_a_database_that_does_not_answer_is_said_on_every_screen(opening: Opening) -> None:
    """G6, also when it is the server that is cut from its database."""
    venue = await opening(phones=6, walls=2)
    file = venue.served.database.removeprefix("sqlite:///")
    before = await usual(venue)
    async with tapping(venue, 20, venue.chance):
        await asyncio.sleep(1)
        other = sqlite3.connect(file, isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        loop = asyncio.get_running_loop()
        began = loop.time()
        await asyncio.sleep(16)
        said = {
            screen: [word.at - began for word in screen.said if word.health == "behind"]
            for screen in venue.screens
        }
        other.execute("ROLLBACK")
        other.close()
        seconds = await venue.until(lambda: all(s.health == "live" for s in venue.screens))
    await venue.settled()
    assert all(said.values()), "a screen did not say so"
    stale = [words[0] for words in said.values()]
    await back_to(venue, before)
    judge(venue, "database locked for 16 s", converged=[seconds], stale=stale)
    assert max(stale) <= SAID_S + GRACE_S


async def test_a_frozen_server_is_said_on_every_screen(opening: Opening) -> None:
    """Its sockets stay open, and say nothing."""
    venue = await opening(phones=6, walls=2)
    before = await usual(venue)
    async with tapping(venue, 20, venue.chance):
        await asyncio.sleep(1)
        loop = asyncio.get_running_loop()
        began = loop.time()
        venue.served.signal(signal.SIGSTOP)
        await asyncio.sleep(14)
        stale = [
            next(word.at - began for word in s.said if word.health == "lost" and word.at > began)
            for s in venue.screens
        ]
        venue.served.signal(signal.SIGCONT)
        seconds = await venue.until(lambda: all(s.health == "live" for s in venue.screens))
    await venue.settled()
    await back_to(venue, before)
    judge(venue, "server frozen for 14 s", converged=[seconds], stale=stale)
    assert max(stale) <= SAID_S + GRACE_S
