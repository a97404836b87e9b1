"""A database that came back older than it was is found by the first screen that remembers more."""

import asyncio
import logging
from pathlib import Path
from shutil import copyfile

import pytest

from floor import commands as c
from floor.messages import Position, View
from floor.verify import verify
from tests.story import Story, Time, telling
from tests.watcher import Watcher, truth
from web.sockets.entrance import Knocking

pytestmark = pytest.mark.anyio
Seen = dict[View, Position]


async def put_back(tmp_path: Path, time: Time, *, seal: bool = False) -> tuple[Seen, str]:
    """An old file in the place of the new one, by hand. What a wall had seen, and the rep."""
    url = f"sqlite:///{tmp_path / 'floor.sqlite3'}"
    async with telling(url, time) as story:
        (karim,) = await story.calling("Karim")
        if seal:
            await story.finish()
    copyfile(tmp_path / "floor.sqlite3", tmp_path / "old")
    async with telling(url, time) as story:
        story.sprint, story.keys = 1, 100
        if seal:
            await story.ask(c.Reveal(1))
        else:
            await story.tap(karim)
        wall = await story.watch("wall")
        position: Seen = {"shared": Position(wall.epoch, wall.seqs["shared"])}
    copyfile(tmp_path / "old", tmp_path / "floor.sqlite3")
    return position, karim


async def epoch(story: Story) -> int:
    row = await story.floor.sprints.find(1)
    assert row is not None
    return row.epoch


async def ended(screen: Watcher) -> int | None:
    """Its close code; a busy machine may take its time."""
    for _ in range(6_000):
        if screen.closed is not None:
            break
        await asyncio.sleep(0.01)
    return screen.closed


async def test_the_log_gets_another_epoch_and_every_screen_comes_anew(
    tmp_path: Path, caplog: pytest.LogCaptureFixture
) -> None:
    time = Time()
    position, karim = await put_back(tmp_path, time)
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}", time) as story:
        story.sprint, story.keys = 1, 200
        before = await epoch(story)
        calm = await story.watch("wall")
        await story.settle()
        assert calm.closed is None
        with caplog.at_level(logging.CRITICAL):
            ahead = await story.watch("wall", position=position)
            closed = [await ended(wall) for wall in (calm, ahead)]
        assert "seen more than the log holds" in caplog.text
        assert closed == [1012, 1012]
        assert await epoch(story) != before
        state = await truth(story.floor, 1)
        assert state.tally.restored is not None
        assert state.tally.clock.phase == "live", "nobody is stopped"
        again = await story.watch("pad", karim, position=position)
        await story.settle()
        assert again.closed is None
        assert again.epoch == await epoch(story)
        await story.tap(karim)
        await story.verify()
        assert not verify(story.floor.storage, 1).problems


async def test_one_screen_that_lies_is_believed_once_in_a_while(tmp_path: Path) -> None:
    time = Time()
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}", time) as story:
        await story.calling("Karim")
        for believed in (True, False):
            before = await epoch(story)
            lies: Seen = {"shared": Position(before, 10**9)}
            wall = await story.watch("wall", position=lies)
            if believed:
                assert await ended(wall) == 1012
            await story.settle()
            assert (await epoch(story) != before) is believed


async def test_nobody_at_the_door_is_believed(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}", Time()) as story:
        await story.calling("Karim")
        bot, before = (await story.join("Bot", via="code")).rep, await epoch(story)
        lies: Seen = {"mine": Position(before, 10**9)}
        await story.watch("pad", position=lies, viewer=Knocking("pad", bot, "bot"))
        await story.settle()
        assert await epoch(story) == before


async def test_a_sealed_sprint_stays_sealed(tmp_path: Path) -> None:
    time = Time()
    position, _ = await put_back(tmp_path, time, seal=True)
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}", time) as story:
        story.sprint, story.keys = 1, 200
        before = await epoch(story)
        ahead = await story.watch("wall", position=position)
        assert await ended(ahead) == 1012
        assert await epoch(story) != before
        assert not verify(story.floor.storage, 1).problems
