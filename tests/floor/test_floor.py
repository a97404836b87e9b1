"""The one door: frames answered, a busy floor, readiness, a restart."""

import pytest

from floor import commands as c
from floor.errors import StorageDown
from floor.floor import Floor
from floor.messages import Accepted, Do, Refused
from floor.recorder import recorder
from floor.rep import Actor
from floor.timekeeper import Timekeeper
from tests.story import HOST, Time, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio


async def test_a_frame_is_answered_as_the_wire_says(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        by = Actor("rep", (await story.join("Karim")).rep)
        tap = c.LogOutcome(kind="refusal")
        now = story.time.now
        early = await story.floor.do(
            story.sprint, by, Do(k="1" * 32, t_tap=now, t_send=now, do=tap)
        )
        assert isinstance(early, Refused)
        assert (early.code, early.final, early.k) == ("phase", True, "1" * 32)
        await story.start()
        now = story.time.now
        late = Do(k="2" * 32, t_tap=now - 3_600_000, t_send=now + 300_000, do=tap)
        answer = await story.floor.do(story.sprint, by, late)
        assert isinstance(answer, Accepted)
        outcome = (await truth(story.floor, story.sprint)).tally.outcome("2" * 32)
        assert outcome is not None
        assert outcome.at == (await story.floor.state(story.sprint)).tally.started_at
        assert outcome.skewed
        again = await story.floor.do(story.sprint, by, late)
        assert again == Accepted(k="2" * 32, seq=answer.seq, dup=True, late=answer.late)


async def test_a_floor_that_cannot_begin_lets_go_of_its_database(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async def down(_: Timekeeper) -> None:
        raise StorageDown

    monkeypatch.setattr(Timekeeper, "begin", down)
    with pytest.raises(StorageDown):
        await Floor.open(database_url, now_ms=Time())
    monkeypatch.undo()
    async with telling(database_url) as story:
        assert await story.open()


async def test_a_busy_floor_says_when_to_come_back(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.open()
        monkeypatch.setattr(recorder, "QUEUE", 0)
        frame = Do(k="1" * 32, t_tap=1, t_send=1, do=c.Lock(True))
        answer = await story.floor.do(story.sprint, HOST, frame)
        assert isinstance(answer, Refused)
        assert (answer.code, answer.final) == ("busy", False)
        assert answer.retry_ms > 0


async def test_a_ready_floor_names_its_durability(database_url: str) -> None:
    async with telling(database_url) as story:
        ready = await story.floor.ready()
        assert (ready.database, ready.migrations) == (True, True)
        assert ready.durability in ("wal/full", "synchronous_commit=on")
        assert story.floor.db_behind_ms() == 0


async def test_everything_is_there_after_a_restart(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        key = await story.tap(karim)
        sprint, before = story.sprint, await truth(story.floor, story.sprint)
    async with telling(database_url) as story:
        story.sprint = sprint
        assert await story.floor.state(sprint) == before
        again = await story.ask(c.LogOutcome(kind="refusal"), Actor("rep", karim), key)
        assert again.dup
