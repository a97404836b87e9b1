"""A screen that missed something catches up without a hole, and costs the others nothing."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest
from sqlalchemy import Connection, delete
from sqlalchemy.exc import OperationalError

from floor import commands as c
from floor.hub import Batch
from floor.live.live import _missed
from floor.storage import sprints, tables
from tests.story import Story, telling
from tests.watcher import verify_watcher

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: object) -> str:
    """What is drawn does not depend on the database: the recorder's own tests run on both."""
    return f"sqlite:///{tmp_path}/floor.sqlite3"


@contextmanager
def untold(story: Story) -> Iterator[None]:
    """What is stored here is stored, and nobody is told."""
    hub = story.floor.recorder._hub
    hearers, hub._hearers = hub._hearers, []
    yield
    hub._hearers = hearers


async def test_a_slow_screen_gets_nothing_until_drained_then_one_snapshot_a_view(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        slow = await story.watch("pad", karim, room=2)
        wall = await story.watch("wall")
        await story.settle()
        for _ in range(3):
            await story.tap(karim)
            await story.settle()
        assert len(slow.frames) == 2, "its two snapshots: the room is full"
        assert wall.states["shared"]["totals"]["calls"] == 3, "nobody waits for it"
        assert slow.offered == 3, "nothing more until it has drained"
        slow.room = None
        story.watches[0].drained()
        assert [frame["type"] for frame in slow.frames[2:]] == ["snapshot", "snapshot"]
        await story.tap(karim)
        await story.verify()


async def test_a_hole_is_read_again_from_the_log(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        wall = await story.watch("wall")
        with untold(story):
            await story.tap(karim)
            await story.tap(karim, "callback")
        await story.tap(karim)
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 3


async def test_what_nobody_told_is_found_by_the_next_heartbeat(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        wall = await story.watch("wall")
        with untold(story):
            await story.tap(karim)
        story.floor.live.beat()
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1


async def test_a_name_given_while_the_log_is_read_is_not_taken_back_by_that_reading(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """What was missed comes late, by both ways, and a new name before the slower of the two."""
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.watch("wall")
        hub, late = story.floor.recorder._hub, list[Batch]()
        read, was_read, go_on = story.floor.storage.read, asyncio.Event(), asyncio.Event()

        async def slowly(question: object, *args: object) -> object:
            answer: object = await read(question, *args)  # type: ignore[arg-type]
            if question is _missed:
                was_read.set()
                await go_on.wait()
            return answer

        with untold(story):
            hub.hear(late.append)
            await story.tap(karim)
        monkeypatch.setattr(story.floor.storage, "read", slowly)
        story.floor.live.beat()
        await was_read.wait()
        hub.publish(late[0])
        await story.ask(c.NameRep(karim, "Karima"))
        go_on.set()
        await story.settle()
        monkeypatch.undo()
        await story.watch("console")
        await story.verify()


async def test_a_database_that_is_suddenly_older_than_what_is_shown_begins_anew(
    database_url: str,
) -> None:
    """A standby took over, say, and the server went on: no screen can be ahead of its memory."""
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.tap(karim)
        wall = await story.watch("wall")
        await story.floor.storage.write(lose_last_line, story.sprint)
        for _ in range(500):
            story.floor.live.beat()
            await asyncio.sleep(0.01)
            if wall.closed:
                break
        assert wall.closed == 1012
        back = await story.watch("wall")
        assert back.epoch != wall.epoch, "phones offer again what they had stored"
        await story.tap(karim)
        await story.verify()
        assert back.states["shared"]["totals"]["calls"] == 1


def lose_last_line(connection: Connection, sprint: int) -> None:
    head = sprints.heads(connection, [sprint])[sprint]
    gone = (tables.events.c.sprint_id == sprint) & (tables.events.c.seq == head)
    connection.execute(delete(tables.events).where(gone))
    sprints.stand(connection, sprint, head=head - 1)


async def test_a_batch_told_twice_counts_once(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.watch("wall")
        batches: list[Batch] = []
        hub = story.floor.recorder._hub
        hub.hear(batches.append)
        await story.tap(karim)
        hub.publish(batches[-1])
        await story.verify()


async def test_a_sprint_nobody_watches_is_let_go(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.calling("Karim")
        await story.watch("wall")
        story.watches[0].leave()
        for _ in range(20):
            story.floor.live.beat()
        assert not story.floor.live._warm
        back = await story.watch("wall")
        await verify_watcher(story.floor, story.sprint, back)


async def test_a_sprint_being_loaded_misses_nothing_of_what_is_stored_meanwhile(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        real = story.floor.storage.study

        async def slowly(question: object, *args: object) -> object:
            answer: object = await real(question, *args)  # type: ignore[arg-type]
            await asyncio.sleep(0.05)
            return answer

        monkeypatch.setattr(story.floor.storage, "study", slowly)
        wall, _ = await asyncio.gather(story.watch("wall"), story.tap(karim))
        monkeypatch.undo()
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1
        assert await story.floor.storage.read(sprints.heads, [story.sprint])


async def test_a_channel_that_breaks_costs_the_others_nothing(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        broken = await story.watch("wall")
        wall = await story.watch("wall")
        broken.room = "no number"  # type: ignore[assignment]
        await story.tap(karim)
        await story.settle()
        assert wall.states["shared"]["totals"]["calls"] == 1
        assert broken.states["shared"]["totals"]["calls"] == 0


async def test_a_view_that_cannot_be_drawn_stops_none_of_the_others(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """Who would see it stand still, while heartbeats say that all is well, is sent to come anew."""
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        pad, wall = await story.watch("pad", karim), await story.watch("wall")

        def broken(*_: object) -> None:
            raise ZeroDivisionError

        with monkeypatch.context() as while_:
            while_.setattr("floor.live.mine.mine.project", broken)
            await story.tap(karim)
            await story.settle()
        assert wall.states["shared"]["totals"]["calls"] == 1
        assert (pad.closed, wall.closed) == (1011, None)
        await story.watch("pad", karim)
        await story.tap(karim)
        await story.verify()


class Gone:
    """An engine whose database does not answer."""

    def begin(self) -> None:
        raise OperationalError("BEGIN", {}, Exception("gone"))


async def test_heartbeats_go_on_and_say_how_long_the_database_has_not_answered(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.calling("Karim")
        wall = await story.watch("wall")
        monkeypatch.setattr(story.floor.storage, "_reader", Gone())
        for _ in range(3):
            story.floor.live.beat()
            await story.settle()
        monkeypatch.undo()
        for _ in range(2):
            story.floor.live.beat()
            await story.settle()
        behind = [beat["db_behind_ms"] for beat in wall.of("heartbeat")]
        assert behind[0] == 0
        assert 0 < behind[1] < behind[2]
        assert behind[-1] == 0


async def test_a_log_that_is_folded_already_is_not_read_again_to_be_shown(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def read(*_: object) -> None:
        raise AssertionError("a log of a hundred thousand lines takes seconds")

    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.tap(karim)
        monkeypatch.setattr("floor.live.live._folded", read)
        wall = await story.watch("wall")
        assert wall.states["shared"]["totals"]["calls"] == 1
        await story.tap(karim)
        await story.verify()
