"""What nobody needs any more is forgotten by itself, at the start and once a day."""

import asyncio
import logging

import pytest

from floor import commands as c
from floor.caretaker import ABANDONED_MS
from floor.errors import StorageDown
from floor.register.retention import Forgotten, Keep
from tests.story import Story, Time, telling
from tests.watcher import everything, truth

pytestmark = pytest.mark.anyio
DAY = 86_400_000
MORNING = 9 * 3_600_000
PATIENCE = 3_000  # looks, on a machine that has much to do


async def sealed(story: Story) -> int:
    rep = (await story.calling("Karim"))[0]
    await story.tap(rep)
    await story.finish()
    return story.sprint


async def test_it_runs_at_the_start_and_the_log_says_what_went(
    database_url: str, caplog: pytest.LogCaptureFixture
) -> None:
    time = Time()
    async with telling(database_url, time) as story:
        sprint = await sealed(story)
    time.now += 15 * DAY
    caplog.set_level(logging.INFO, "floor.caretaker")
    async with telling(database_url, time) as story:
        for _ in range(PATIENCE):
            if "forgotten" in caplog.text:
                break
            await asyncio.sleep(0.01)
        row = await story.floor.sprints.find(sprint)
        assert row is not None and row.purged_at == time.now
        assert f"the calls of sprints {sprint} (team sums and hash stay)" in caplog.text
        assert "Karim" not in caplog.text


async def first_round(story: Story) -> None:
    """It goes round at the start, beside the story: here it comes before."""
    for _ in range(PATIENCE):
        if story.floor.caretaker._last is not None:
            return
        await asyncio.sleep(0.01)
    raise AssertionError("it did not go round")


async def test_it_runs_once_a_day_and_not_at_each_look(database_url: str) -> None:
    async with telling(database_url) as story:
        await first_round(story)
        sprint = await sealed(story)
        story.time.now = (story.time.now // DAY + 14) * DAY
        await story.floor.caretaker.tick()
        story.time.now += MORNING  # the sprint turns 14 days old between two rounds
        await story.floor.caretaker.tick()
        assert (await story.floor.sprints.find(sprint)).purged_at is None  # type: ignore[union-attr]
        story.time.now += DAY
        await story.floor.caretaker.tick()
        assert (await story.floor.sprints.find(sprint)).purged_at is not None  # type: ignore[union-attr]


async def test_a_database_that_is_down_is_tried_again(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        sprint = await sealed(story)
        story.time.now += 20 * DAY

        async def down(*_: object) -> None:
            raise StorageDown

        with monkeypatch.context() as broken:
            broken.setattr(story.floor.storage, "write", down)
            with pytest.raises(StorageDown):
                await story.floor.caretaker.tick()
        await story.floor.caretaker.tick()
        assert (await story.floor.sprints.find(sprint)).purged_at is not None  # type: ignore[union-attr]


async def test_a_lobby_that_never_started_leaves_nothing_but_its_number(database_url: str) -> None:
    async with telling(database_url) as story:
        lobby = await story.open(title="Relance Durand")
        karim = (await story.join("Karim")).rep
        wall = await story.watch("wall")
        story.time.now += 13 * DAY
        await story.join("Léa")  # somebody still came
        story.time.now += 13 * DAY
        assert (await story.floor.caretaker.forget(Keep())).lobbies == ()
        story.time.now += 2 * DAY
        assert (await story.floor.caretaker.forget(Keep())).lobbies == (lobby,)
        assert wall.closed == 4401
        held = await everything(story.floor)
        assert karim not in held
        assert "Durand" not in held
        assert await story.floor.sprints.find(lobby) is None
        assert await story.floor.sprints.all() == []
        assert await story.open() == lobby + 1, "its number is never given again"


async def test_a_pause_that_was_left_is_closed_sealed_and_one_day_forgotten(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.calling("Karim")
        await story.ask(c.Pause())
        story.time.now += ABANDONED_MS - MORNING
        await story.floor.timekeeper.tick()  # the machine slept: a line of the clock, of nobody
        await story.floor.caretaker.tick()
        assert (await truth(story.floor, story.sprint)).tally.clock.phase == "paused"
        story.time.now += DAY
        await story.floor.timekeeper.tick()  # or it would give the day back after the close
        await story.floor.caretaker.tick()
        await story.finish()
        story.time.now += 15 * DAY
        await story.floor.caretaker.tick()
        assert (await story.floor.sprints.find(story.sprint)).purged_at is not None  # type: ignore[union-attr]


async def test_only_a_pause_may_be_ended_by_the_clock(database_url: str) -> None:
    from floor.rep import CLOCK

    async with telling(database_url) as story:
        await story.calling("Karim")
        assert await story.refused(c.Close(), CLOCK) == "forbidden"


async def test_rights_that_ended_old_checks_and_unused_cards_go(database_url: str) -> None:
    async with telling(database_url) as story:
        await first_round(story)
        floor, time = story.floor, story.time
        await floor.tokens.grant("host", "a" * 64, "host", expires_at=time.now + DAY)
        await floor.tokens.grant("host", "b" * 64, "host", expires_at=time.now + 900 * DAY)
        await floor.rooms.open("host")
        await story.open()
        await story.join("Karim", device="karim's phone")
        await story.join("Léa", device="léa's phone")
        time.now += 200 * DAY
        await story.open()
        await story.join("Karim", device="karim's phone")
        time.now += 200 * DAY
        gone = await floor.caretaker.forget(Keep(lobbies=1_000))
        assert gone == Forgotten(rights=1, checks=1, phones=1, cards=1)
        assert await floor.cards.known("karim's phone") is not None, "seen half a year ago"
        assert await floor.cards.known("léa's phone") is None
        assert await floor.tokens.find("b" * 64) is not None
        assert await floor.caretaker.forget(Keep(lobbies=1_000)) == Forgotten()
