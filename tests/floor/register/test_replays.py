"""A sprint is read once for all the walls that play it, and again as soon as it has changed."""

import json
from pathlib import Path

import msgspec
import pytest

from floor import commands as c
from floor.reel import Reel
from floor.rep import Actor
from tests.story import Story, telling

pytestmark = pytest.mark.anyio


async def shown(story: Story) -> Reel:
    sprint = await story.floor.sprints.find(story.sprint)
    assert sprint is not None
    reel = await story.floor.replays.of(sprint)
    assert reel is not None
    return reel


async def test_two_walls_get_the_same_pictures_until_somebody_is_erased(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        ana, *_ = await story.calling("Ana", "Bob", "Cleo", "Dan")
        await story.tap(ana, "meeting")
        story.time.now += 60_000
        await story.tap(ana)
        await story.finish()
        first = await shown(story)
        assert await shown(story) is first
        assert "Ana" in json.dumps(msgspec.to_builtins(first))
        await story.ask(c.EraseRep(ana), Actor("rep", ana))
        assert "Ana" not in json.dumps(msgspec.to_builtins(await shown(story)))


async def test_another_sprint_s_pictures_are_its_own(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        found = []
        for _ in range(2):
            reps = await story.calling("Ana", "Bob", "Cleo")
            await story.tap(reps[0])
            await story.finish()
            found.append(await shown(story))
        assert found[0] is not found[1]
