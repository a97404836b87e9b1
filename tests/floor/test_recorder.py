"""One writer decides: order, keys, exclusive commands, a full queue, a database that fails."""

import asyncio
from collections.abc import Awaitable
from itertools import permutations
from pathlib import Path
from typing import TypeAlias

import pytest
from sqlalchemy import Connection, text
from sqlalchemy.exc import OperationalError

from floor import commands as c
from floor.decide import decide
from floor.errors import Busy, KeyConflict, Refusal, StorageDown
from floor.recorder import Answer, settling
from floor.recorder import recorder as recorder_module
from floor.rep import Actor
from floor.storage import event_log
from floor.verify import verify
from tests.story import HOST, Story, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio


async def outcome_of(answer: Awaitable[Answer]) -> str:
    """How it went: "stored", "dup", or the refusal's code."""
    try:
        return "dup" if (await answer).dup else "stored"
    except Refusal as refusal:
        return refusal.code


Asking: TypeAlias = tuple[c.AnyCommand, Actor] | tuple[c.AnyCommand, Actor, str]


async def in_one_batch(story: Story, *asking: Asking) -> list[str]:
    """While another command is with the writer, these wait, and are then taken together."""
    batches: list[int] = []
    story.floor.recorder._hub.hear(lambda batch: batches.append(len(batch.written)))
    first = story.ask(c.Lock(False))
    answers = [outcome_of(story.ask(*one)) for one in asking]
    told = list(await asyncio.gather(outcome_of(first), *answers))
    assert len(batches) <= 2, "or they were no batch"
    return told[1:]


async def log_of(story: Story) -> list[str]:
    entries = await story.floor.storage.read(event_log.since, story.sprint)
    assert [entry.seq for entry in entries] == list(range(1, len(entries) + 1))
    return [type(entry.event).__name__ for entry in entries]


async def test_a_resent_tap_counts_once_for_ever(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        key = await story.tap(karim)
        by, tap = Actor("rep", karim), c.LogOutcome(kind="refusal")
        first = await story.ask(tap, by, key)
        assert first.dup
        await story.finish()
        assert (await story.ask(tap, by, key)).seq == first.seq
        assert (await truth(story.floor, story.sprint)).tally.board.counters.dials == 1


async def test_a_key_used_for_another_body_or_by_another_is_refused(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim, lea = (await story.join("Karim")).rep, (await story.join("Léa")).rep
        await story.start()
        key = await story.tap(karim)
        other = c.LogOutcome(kind="meeting")
        assert await story.refused(other, Actor("rep", karim), key) == KeyConflict.code
        same = c.LogOutcome(kind="refusal")
        assert await story.refused(same, Actor("rep", lea), key) == KeyConflict.code
        by = Actor("rep", lea)
        assert await in_one_batch(
            story, (same, by, "f" * 32), (same, by, "f" * 32), (other, by, "f" * 32)
        ) == ["stored", "dup", "key_conflict"]


async def test_two_closes_in_one_batch_close_once(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        await story.start()
        await in_one_batch(story, (c.Close(), HOST), (c.Close(), HOST))
        assert (await log_of(story)).count("SprintClosed") == 1


async def test_of_two_reps_with_one_name_in_one_batch_the_first_has_it(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        for first, second in permutations(("a", "b")):
            name = f"Karim {first}"
            joins = [
                c.Join(rep=f"{who}{first}", name=name, colour=1, mode="team", via="qr")
                for who in (first, second)
            ]
            answers = await in_one_batch(story, *((join, Actor("rep")) for join in joins))
            assert answers == ["stored", "name_taken"]
            people = (await truth(story.floor, story.sprint)).asides.people
            assert people[joins[0].rep].name == name
            assert joins[1].rep not in people


@pytest.mark.parametrize("order", [(0, 1), (1, 0)])
async def test_undo_and_correction_in_one_batch_in_either_order(
    database_url: str, order: tuple[int, int]
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        key = await story.tap(karim)
        both = (c.RetractOutcome(key), c.CorrectOutcome(key, "callback"))
        answers = await in_one_batch(story, *((both[n], Actor("rep", karim)) for n in order))
        assert answers == (["stored", "unknown_outcome"] if order == (0, 1) else ["stored"] * 2)
        assert (await truth(story.floor, story.sprint)).tally.board.counters.dials == 0


@pytest.mark.parametrize("tap_first", [True, False])
async def test_a_tap_and_the_gong_in_one_batch_in_either_order(
    database_url: str, tap_first: bool
) -> None:
    async with telling(database_url) as story:
        await story.open()
        by = Actor("rep", (await story.join("Karim")).rep)
        await story.start()
        tap = c.LogOutcome(kind="refusal")
        pair: list[tuple[c.AnyCommand, Actor]] = [(tap, by), (c.Close(), HOST)]
        answers = await in_one_batch(story, *pair[:: 1 if tap_first else -1])
        # The gong falls at the batch's own instant, and a tap at that very instant still counts.
        assert answers == ["stored", "stored"]
        story.time.now += 1
        assert await story.refused(tap, by) == "gong"


async def test_many_commands_share_a_commit(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        batches: list[int] = []
        story.floor.recorder._hub.hear(lambda batch: batches.append(len(batch.written)))
        tap, by = c.LogOutcome(kind="refusal"), Actor("rep", karim)
        answers = await asyncio.gather(*(story.ask(tap, by) for _ in range(200)))
        seqs = [answer.seq for answer in answers]
        assert seqs == list(range(seqs[0], seqs[0] + 200)), "numbered in the order of asking"
        assert len(batches) <= 3
        assert not verify(story.floor.storage, story.sprint).problems


async def test_a_full_queue_says_busy_and_takes_the_tap_later(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(recorder_module, "QUEUE", 3)
    async with telling(database_url) as story:
        await story.open()
        waiting = [story.ask(c.Lock(True)) for _ in range(4)]  # one is with the writer already
        with pytest.raises(Busy):
            story.ask(c.Lock(True))
        assert [await outcome_of(one) for one in waiting] == ["stored"] * 4
        assert await outcome_of(story.ask(c.Lock(False))) == "stored"


@pytest.fixture
def broken_commit(monkeypatch: pytest.MonkeyPatch) -> list[bool]:
    """While the list is not empty, the next transaction ends in an error: stored if it says so."""
    failures: list[bool] = []
    real = settling.settle

    def settle(connection: Connection, *args: object) -> object:
        settled = real(connection, *args)  # type: ignore[arg-type]
        if failures:
            if failures.pop():
                connection.execute(text("COMMIT"))
            raise OperationalError("COMMIT", {}, Exception("connection lost"))
        return settled

    monkeypatch.setattr(settling, "settle", settle)
    return failures


@pytest.mark.parametrize("stored", [False, True])
async def test_after_a_failed_or_unknown_commit_a_retry_counts_once(
    database_url: str, broken_commit: list[bool], stored: bool
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        wall = await story.watch("wall")
        await story.start()
        broken_commit.append(stored)
        key, tap, by = story.key(), c.LogOutcome(kind="refusal"), Actor("rep", karim)
        assert await story.refused(tap, by, key) == StorageDown.code
        again = await story.ask(tap, by, key)
        assert again.dup is stored
        assert (await truth(story.floor, story.sprint)).tally.board.counters.dials == 1
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1


async def test_a_command_that_meets_a_bug_fails_alone(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.open()
        real = decide

        def buggy(state: object, asked: c.Asked, at: int) -> object:
            if isinstance(asked.command, c.Reveal):
                raise ZeroDivisionError
            return real(state, asked, at)  # type: ignore[arg-type]

        monkeypatch.setattr(settling, "decide", buggy)
        lock, bug, unlock = (
            story.ask(c.Lock(True)),
            story.ask(c.Reveal(1)),
            story.ask(c.Lock(False)),
        )
        assert (await lock).seq == 2
        with pytest.raises(RuntimeError):
            await bug
        assert (await unlock).seq == 3


async def test_a_sprint_that_is_not_there_is_refused(database_url: str) -> None:
    async with telling(database_url) as story:
        story.sprint = 99
        assert await story.refused(c.Lock(True)) == "bad"


async def test_a_tap_after_the_seal_is_stored_and_refused_again_each_time(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        await story.finish()
        key, tap, by = story.key(), c.LogOutcome(kind="meeting"), Actor("rep", karim)
        assert await story.refused(tap, by, key) == "too_late"
        assert await story.refused(tap, by, key) == "too_late"
        assert (await log_of(story)).count("OutcomeArrivedTooLate") == 1
        assert not verify(story.floor.storage, story.sprint).problems


async def test_two_servers_on_one_postgresql_number_one_log(postgres_database_url: str) -> None:
    async with (
        telling(postgres_database_url) as story,
        telling(postgres_database_url, story.time) as other,
    ):
        other.sprint, other.keys = await story.open(), 1_000
        by = Actor("rep", (await story.join("Karim")).rep)
        await story.start()
        tap = c.LogOutcome(kind="refusal")
        asked = [side.ask(tap, by) for _ in range(20) for side in (story, other)]
        seqs = {answer.seq for answer in await asyncio.gather(*asked)}
        assert len(seqs) == 40
        report = verify(story.floor.storage, story.sprint)
        assert report.problems == ()
        assert report.totals is not None
        assert report.totals.dials == 40


async def test_a_full_disk_refuses_for_now_and_recovers_without_a_restart(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await story.open()
        by = Actor("rep", (await story.join("Karim")).rep)
        await story.start()

        def pages(connection: Connection, most: int) -> None:
            connection.exec_driver_sql(f"PRAGMA max_page_count = {most}")

        await story.floor.storage.write(pages, 1)  # as many as there are
        key, tap, stored = story.key(), c.LogOutcome(kind="refusal"), 0
        while (answer := await outcome_of(story.ask(tap, by, key))) == "stored":
            key, stored = story.key(), stored + 1
        assert answer == StorageDown.code
        await story.floor.storage.write(pages, 1_000_000)
        assert not (await story.ask(tap, by, key)).dup
        report = verify(story.floor.storage, story.sprint)
        assert report.totals is not None
        assert (report.problems, report.totals.dials) == ((), stored + 1)
