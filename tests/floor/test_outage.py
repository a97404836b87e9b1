"""A database that stalls, is locked, hangs or is lost: taps are refused for now, counted once in
the end, and nothing needs a restart."""

import asyncio
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from floor import commands as c
from floor.errors import Busy, StorageDown
from floor.floor import Floor
from floor.recorder import recorder as recorder_module
from floor.rep import Actor
from floor.storage import event_log
from floor.verify import verify
from tests.outage import Outage, line_to, locked, own_postgresql
from tests.story import Story, telling
from tests.watcher import Watcher, truth

pytestmark = pytest.mark.anyio

PATIENCE_S = 2.0  # of the database: what is well must not take so long, on a busy machine either
TAP = c.LogOutcome(kind="refusal")


@pytest.fixture(scope="module")
def outage() -> Iterator[Outage]:
    with own_postgresql() as own:
        yield own


@pytest.fixture
def file_url(tmp_path: Path) -> str:
    """For what is the same on every database."""
    return f"sqlite:///{tmp_path / 'floor.sqlite3'}"


async def until_stored(story: Story, by: Actor, key: str) -> bool:
    """As a phone does: again, until it is stored. Whether it had been before."""
    for _ in range(600):
        with suppress(StorageDown):
            return (await story.ask(TAP, by, key)).dup
        await asyncio.sleep(0.1)
    raise AssertionError("never stored")


async def until_told(story: Story, wall: Watcher) -> None:
    """Its heartbeats say that the database does not answer."""
    for _ in range(600):
        story.floor.live.beat()
        if wall.of("heartbeat")[-1]["db_behind_ms"]:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("never told")


async def until_given_up(story: Story) -> None:
    """Also by the writing thread, a little after the floor: until then it may still be stored."""
    for _ in range(600):
        if story.floor.recorder._under_way is None:
            return
        await asyncio.sleep(0.1)
    raise AssertionError("never given up")


async def calls(story: Story) -> int:
    report = verify(story.floor.storage, story.sprint)
    assert report.problems == ()
    return (await truth(story.floor, story.sprint)).tally.board.counters.dials


def hang(story: Story) -> threading.Event:
    """The writing thread hangs, as in an fsync of a disk that does not answer."""
    free = threading.Event()
    story.floor.storage.submit(lambda: free.wait(60))
    return free


async def test_a_lock_is_a_refusal_for_now_and_screens_are_told(database_url: str) -> None:
    async with telling(database_url, patience_s=PATIENCE_S) as story:
        by = Actor("rep", (await story.calling("Karim"))[0])
        wall, key = await story.watch("wall"), story.key()
        with locked(database_url):
            assert await story.refused(TAP, by, key) == StorageDown.code
            await until_told(story, wall)
            await story.watch("wall")  # who only looks is let in all the same
            await until_given_up(story)
        assert not await until_stored(story, by, key)
        story.floor.live.beat()
        assert wall.of("heartbeat")[-1]["db_behind_ms"] == 0
        assert await calls(story) == 1
        await story.verify()


async def test_a_server_that_falls_silent_is_given_up_and_found_again(outage: Outage) -> None:
    async with telling(outage.url, patience_s=PATIENCE_S) as story:
        by = Actor("rep", (await story.calling("Karim"))[0])
        wall, keys = await story.watch("wall"), [story.key() for _ in range(3)]
        outage.freeze()
        try:
            async with asyncio.timeout(60):
                first, second = story.ask(TAP, by, keys[0]), story.ask(TAP, by, keys[1])
                for answer in (first, second):
                    with pytest.raises(StorageDown):
                        await answer
                with pytest.raises(StorageDown):
                    await story.floor.sprints.find(story.sprint)
                assert not (await story.floor.ready()).database
            await until_told(story, wall)
        finally:
            outage.thaw()
        for key in keys:
            await until_stored(story, by, key)
        assert await calls(story) == 3
        await story.verify()


async def test_a_server_that_was_restarted_is_found_again(outage: Outage) -> None:
    async with telling(outage.url, patience_s=PATIENCE_S) as story:
        by = Actor("rep", (await story.calling("Karim"))[0])
        key = await story.tap(by.id)
        await asyncio.to_thread(outage.restart)
        assert await story.floor.sprints.find(story.sprint), "readers ask first"
        other = story.key()
        assert await until_stored(story, by, key), "it was there"
        assert not await until_stored(story, by, other)
        assert await calls(story) == 2


@pytest.mark.parametrize("stored", [False, True])
async def test_a_line_cut_in_a_commit_neither_accepts_nor_loses(
    postgres_database_url: str, stored: bool
) -> None:
    with line_to(postgres_database_url) as line:
        async with telling(line.url, patience_s=PATIENCE_S) as story:
            by = Actor("rep", (await story.calling("Karim"))[0])
            wall, key = await story.watch("wall"), story.key()
            line.cut_next("after" if stored else "before")
            assert await story.refused(TAP, by, key) == StorageDown.code
            assert not line.cut, "or it was not cut there"
            assert await until_stored(story, by, key) is stored
            assert await calls(story) == 1
            await story.verify()
            assert wall.states["shared"]["totals"]["calls"] == 1


async def test_a_line_that_goes_dead_is_given_up_for_another(postgres_database_url: str) -> None:
    with line_to(postgres_database_url) as line:
        async with telling(line.url, patience_s=PATIENCE_S) as story:
            by, key = Actor("rep", (await story.calling("Karim"))[0]), story.key()
            await story.floor.sprints.find(story.sprint)
            line.go_dead()
            with suppress(StorageDown):  # it depends on how soon the line is given up
                await story.floor.sprints.find(story.sprint)
            assert not await until_stored(story, by, key)
            assert await story.floor.sprints.find(story.sprint)
            assert await calls(story) == 1


async def test_a_backend_that_an_operator_ends_costs_one_refusal(
    postgres_database_url: str,
) -> None:
    async with telling(postgres_database_url) as story:
        by, key = Actor("rep", (await story.calling("Karim"))[0]), story.key()
        others = text(
            "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
            " WHERE pid <> pg_backend_pid() AND datname = current_database()"
        )
        await story.floor.storage.read(lambda c: c.execute(others).all())
        assert await story.refused(TAP, by, key) == StorageDown.code
        assert not (await story.ask(TAP, by, key)).dup
        assert await calls(story) == 1


async def test_while_the_writer_hangs_the_queue_fills_then_all_are_refused(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "QUEUE", 5)
    async with telling(database_url, patience_s=PATIENCE_S) as story:
        by, recorder = Actor("rep", (await story.calling("Karim"))[0]), story.floor.recorder
        free = hang(story)
        keys = [story.key() for _ in range(6)]
        waiting = [story.ask(TAP, by, key) for key in keys]  # one is with the writer already
        with pytest.raises(Busy):
            story.ask(TAP, by)
        for answer in waiting:
            with pytest.raises(StorageDown):
                await answer
        for _ in range(1_000):  # whoever asks now is told at once, and nothing is kept of it
            with pytest.raises(StorageDown):
                story.ask(TAP, by)
        assert not recorder._queue
        free.set()
        for key in keys:
            assert not await until_stored(story, by, key), "what was given up was not begun"
        assert await calls(story) == 6


async def test_a_batch_that_was_given_up_while_it_committed_is_found_by_the_retry(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url, patience_s=PATIENCE_S) as story:
        by, key = Actor("rep", (await story.calling("Karim"))[0]), story.key()
        wall = await story.watch("wall")
        free, real = threading.Event(), event_log.append

        def slow(connection: Connection, *args: object) -> None:
            real(connection, *args)  # type: ignore[arg-type]
            free.wait(30)

        monkeypatch.setattr(event_log, "append", slow)
        assert await story.refused(TAP, by, key) == StorageDown.code
        free.set()
        monkeypatch.undo()
        assert await until_stored(story, by, key)
        assert await calls(story) == 1
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1


async def test_who_left_without_waiting_for_the_answer_is_counted(database_url: str) -> None:
    async with telling(database_url) as story:
        by, keys = Actor("rep", (await story.calling("Karim"))[0]), [story.key(), story.key()]
        free = hang(story)
        gone = asyncio.ensure_future(story.ask(TAP, by, keys[0]))
        stays = asyncio.ensure_future(story.ask(TAP, by, keys[1]))
        await asyncio.sleep(0)
        gone.cancel()
        free.set()
        assert not (await stays).dup
        assert (await story.ask(TAP, by, keys[0])).dup
        assert await calls(story) == 2


async def test_what_is_long_or_stuck_keeps_no_short_question_waiting(file_url: str) -> None:
    async with telling(file_url, patience_s=PATIENCE_S) as story:
        await story.calling("Karim")
        storage, free = story.floor.storage, hang(story)
        study = [asyncio.ensure_future(storage.study(lambda _: free.wait(30))) for _ in range(9)]
        write = [asyncio.ensure_future(storage.write(lambda _: None)) for _ in range(9)]
        await asyncio.sleep(0.01)
        assert await story.floor.sprints.find(story.sprint)
        for one in write:
            with pytest.raises(StorageDown):
                await one
        free.set()
        assert await asyncio.gather(*study)


async def test_a_question_that_nobody_waits_for_any_more_still_fills_its_place(
    file_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(file_url) as story:
        free, done = hang(story), []
        monkeypatch.setattr(story.floor.storage._writing, "_limit_s", 0.3)
        monkeypatch.setattr(story.floor.storage._writing, "_most", 3)
        for _ in range(3):
            with pytest.raises(StorageDown):
                await story.floor.storage.write(lambda _: done.append(1))
        with pytest.raises(Busy):
            await story.floor.storage.write(lambda _: done.append(1))
        free.set()
        await asyncio.wrap_future(story.floor.storage.submit(lambda: None))
        monkeypatch.undo()
        assert not done, "nobody waited for it: it is not done late"


async def test_whether_it_is_ready_is_looked_up_once_for_a_crowd(
    file_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(file_url) as story:
        asked, real = [], story.floor.storage.write

        async def counted(*args: object) -> object:
            asked.append(1)
            return await real(*args)  # type: ignore[arg-type]

        monkeypatch.setattr(story.floor.storage, "write", counted)
        crowd = await asyncio.gather(*(story.floor.ready() for _ in range(50)))
        assert all(ready.database for ready in crowd)
        assert len(asked) == 1


async def test_who_asks_whether_it_is_ready_does_not_wait_for_a_hanging_database(
    file_url: str,
) -> None:
    async with telling(file_url) as story:
        free = hang(story)
        write = asyncio.ensure_future(story.floor.storage.write(lambda _: None))
        assert not (await story.floor.ready()).database
        assert not write.done(), "it still waits: the database has its own patience"
        free.set()
        await write


async def test_a_floor_ends_while_its_database_hangs(file_url: str) -> None:
    floor = await Floor.open(file_url, now_ms=lambda: time.time_ns() // 1_000_000)
    story = Story(floor, time=None)  # type: ignore[arg-type]
    free = hang(story)
    asked = [asyncio.ensure_future(floor.storage.write(lambda _: None)) for _ in range(3)]
    async with asyncio.timeout(60):
        await floor.close()
    free.set()
    await asyncio.gather(*asked, return_exceptions=True)
    for thread in threading.enumerate():
        if thread.name == "floor-closing":
            thread.join(10)


HANGS = """
import asyncio, sys, threading, time
from floor.floor import Floor

async def main():
    floor = await Floor.open(sys.argv[1], now_ms=lambda: time.time_ns() // 1_000_000)
    floor.storage.submit(threading.Event().wait)
    await floor.close()

asyncio.run(main())
print("ended")
"""


def test_a_process_ends_while_its_database_hangs(database_url: str) -> None:
    ended = subprocess.run(
        [sys.executable, "-c", HANGS, database_url], capture_output=True, text=True, timeout=60
    )
    assert (ended.returncode, ended.stdout) == (0, "ended\n"), ended.stderr
