"""What screens are sent: first at once, then by the tick; no hole; nobody slows the others."""

import asyncio
from collections.abc import Iterator
from contextlib import contextmanager

import pytest

from floor import commands as c
from floor.hub import Batch
from floor.live.warm import TICK_MS
from floor.messages import Position
from floor.rep import Actor
from floor.storage import sprints
from tests.story import Story, telling
from tests.watcher import verify_watcher

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: object) -> str:
    """What is drawn does not depend on the database: the recorder's own tests run on both."""
    return f"sqlite:///{tmp_path}/floor.sqlite3"


async def calling(story: Story, *names: str) -> list[str]:
    await story.open()
    reps = [(await story.join(name)).rep for name in names]
    await story.start()
    return reps


@contextmanager
def untold(story: Story) -> Iterator[None]:
    """What is stored here is stored, and nobody is told."""
    hub = story.floor.recorder._hub
    hearers, hub._hearers = hub._hearers, []
    yield
    hub._hearers = hearers


async def test_every_view_follows_the_log_through_a_whole_sprint(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.watch("wall")
        await story.watch("pad", karim)
        await story.watch("console")
        lea = (await story.join("Léa", "team", "code")).rep
        await story.ask(c.Admit((lea,)))
        await story.start()
        await story.verify()
        first = await story.tap(karim)
        await story.tap(lea, "gatekeeper_block", ago=3_000)
        await story.ask(c.NoteObjection(first, "no_time", True), Actor("rep", karim))
        await story.verify()
        await story.ask(c.RetractOutcome(first), Actor("rep", karim))
        await story.ask(c.Pause())
        await story.pass_(60_000)
        await story.ask(c.Resume())
        await story.tap(lea, "meeting")
        await story.verify()
        await story.finish()
        await story.verify()
        assert {watcher.states["shared"]["when"]["phase"] for watcher in story.watchers} == {
            "final"
        }


async def test_the_first_change_goes_at_once_and_the_next_ones_together(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        wall = await story.watch("wall")
        await story.settle()
        await story.tap(karim)
        assert len(wall.of("delta")) == 1, "in the very step of the answer"
        for _ in range(5):
            await story.tap(karim)
        await asyncio.sleep(2 * TICK_MS / 1000)
        assert len(wall.of("delta")) <= 3
        await story.verify()


async def test_a_delta_is_encoded_once_for_all_walls(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        walls = [await story.watch("wall") for _ in range(3)]
        await story.settle()
        await story.tap(karim)
        await story.settle()
        last = {id(wall.raw[-1]) for wall in walls}
        assert len(last) == 1


async def test_who_comes_in_the_middle_of_a_tick_misses_nothing(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        await story.watch("wall")
        await story.tap(karim)
        await story.tap(karim)  # waits for the tick
        late = await story.watch("wall")
        assert late.states["shared"]["totals"]["calls"] == 1, "what was flushed last"
        await story.verify()
        assert late.states["shared"]["totals"]["calls"] == 2


async def test_a_screen_that_has_the_position_is_sent_no_snapshot(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        wall = await story.watch("wall")
        here = Position(wall.epoch, wall.seqs["shared"])
        again = await story.watch("wall", position={"shared": here})
        assert not again.of("snapshot")
        story.watches[-1].leave()
        await story.tap(karim)
        await story.settle()
        behind = await story.watch("wall", position={"shared": here})
        stranger = await story.watch("wall", position={"shared": Position(here.epoch + 1, 9)})
        assert behind.of("snapshot")
        assert stranger.of("snapshot")


async def test_a_slow_screen_gets_nothing_until_drained_then_one_snapshot_a_view(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        slow = await story.watch("pad", karim, room=2)
        wall = await story.watch("wall")
        await story.settle()
        for _ in range(3):
            await story.tap(karim)
            await story.settle()
        assert len(slow.frames) == 2, "its two snapshots: the room is full"
        assert wall.states["shared"]["totals"]["calls"] == 3, "nobody waits for it"
        slow.room = None
        story.watches[0].drained()
        assert [frame["type"] for frame in slow.frames[2:]] == ["snapshot", "snapshot"]
        await story.tap(karim)
        await story.verify()


async def test_moments_are_told_once_and_never_in_a_snapshot(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        wall = await story.watch("wall")
        await story.ask(c.LogOutcome(kind="meeting", rung=True), Actor("rep", karim))
        await story.settle()
        late = await story.watch("wall")
        await story.tap(karim)
        await story.settle()
        assert [moment["type"] for moment in wall.moments] == ["meeting"]
        assert late.moments == []


async def test_moments_that_nobody_watched_are_not_told_later(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        await story.watch("wall")
        story.watches[0].leave()
        await story.ask(c.LogOutcome(kind="meeting", rung=True), Actor("rep", karim))
        wall = await story.watch("wall")
        await story.tap(karim)
        await story.settle()
        assert wall.moments == []


async def test_a_hole_is_read_again_from_the_log(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        wall = await story.watch("wall")
        with untold(story):
            await story.tap(karim)
            await story.tap(karim, "callback")
        await story.tap(karim)
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 3


async def test_what_nobody_told_is_found_by_the_next_heartbeat(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        wall = await story.watch("wall")
        with untold(story):
            await story.tap(karim)
        story.floor.live.beat()
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1


async def test_a_batch_told_twice_counts_once(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        await story.watch("wall")
        batches: list[Batch] = []
        hub = story.floor.recorder._hub
        hub.hear(batches.append)
        await story.tap(karim)
        hub.publish(batches[-1])
        await story.verify()


async def test_my_view_is_sent_to_me_alone(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, lea = await calling(story, "Karim", "Léa")
        his = await story.watch("pad", karim)
        hers = await story.watch("pad", lea)
        await story.settle()
        await story.tap(karim, "no_answer")
        await story.settle()
        assert "mine" in {frame["view"] for frame in his.of("delta")}
        assert {frame["view"] for frame in hers.of("delta")} == {"shared"}
        assert karim not in str(hers.states["mine"])


async def test_a_removed_rep_s_pad_is_closed(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, lea = await calling(story, "Karim", "Léa")
        his, hers = await story.watch("pad", karim), await story.watch("pad", lea)
        await story.ask(c.Remove((karim,)))
        await story.settle()
        assert (his.closed, hers.closed) == (4403, None)


async def test_heartbeats_say_where_each_view_stands_and_how_the_database_is(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        pad, wall = await story.watch("pad", karim), await story.watch("wall")
        story.floor.live.beat()
        assert set(pad.of("heartbeat")[0]["views"]) == {"shared", "mine"}
        assert wall.of("heartbeat")[0] == {
            "type": "heartbeat",
            "now": story.time.now,
            "epoch": wall.epoch,
            "views": {
                "shared": {
                    "seq": wall.seqs["shared"],
                    "hash": wall.of("snapshot")[0]["hash"],
                }
            },
            "db_behind_ms": 0,
        }


async def test_walls_and_consoles_are_told_who_is_here_at_most_once_a_second(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await calling(story, "Karim")
        console = await story.watch("console")
        pad = await story.watch("pad", karim)
        story.watches[1].heartbeat(3)
        await asyncio.sleep(1.3)
        story.watches[1].leave()  # the phone takes its unsent taps with it
        await asyncio.sleep(1.1)
        assert console.of("presence")[-1] == {
            "type": "presence",
            "pads": 0,
            "walls": 0,
            "consoles": 1,
            "unsent_phones": 1,
            "unsent": 3,
        }
        assert len(console.of("presence")) <= 4
        assert not pad.of("presence")


async def test_a_sprint_nobody_watches_is_let_go(database_url: str) -> None:
    async with telling(database_url) as story:
        await calling(story, "Karim")
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
        (karim,) = await calling(story, "Karim")
        real = story.floor.storage.read

        async def slowly(question: object, *args: object) -> object:
            answer: object = await real(question, *args)  # type: ignore[arg-type]
            await asyncio.sleep(0.05)
            return answer

        monkeypatch.setattr(story.floor.storage, "read", slowly)
        wall, _ = await asyncio.gather(story.watch("wall"), story.tap(karim))
        monkeypatch.undo()
        await story.verify()
        assert wall.states["shared"]["totals"]["calls"] == 1
        assert await story.floor.storage.read(sprints.heads, [story.sprint])
