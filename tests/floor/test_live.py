"""What screens are sent: first at once, then by the tick; no hole; nobody slows the others."""

import asyncio

import pytest

from floor import commands as c
from floor.close_codes import CloseCode
from floor.live.warm import TICK_MS
from floor.messages import Position
from floor.rep import Actor
from tests.story import telling

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: object) -> str:
    """What is drawn does not depend on the database: the recorder's own tests run on both."""
    return f"sqlite:///{tmp_path}/floor.sqlite3"


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
        (karim,) = await story.calling("Karim")
        wall = await story.watch("wall")
        await story.settle()
        began = asyncio.get_running_loop().time()
        for count in range(6):
            await story.tap(karim)
            if count == 0:
                assert len(wall.of("delta")) == 1, "in the very step of the answer"
        passed = asyncio.get_running_loop().time() - began
        await story.verify()
        assert len(wall.of("delta")) <= 2 + passed * 1000 / TICK_MS


async def test_a_delta_is_encoded_once_for_all_walls(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        walls = [await story.watch("wall") for _ in range(3)]
        await story.settle()
        await story.tap(karim)
        await story.settle()
        last = {id(wall.raw[-1]) for wall in walls}
        assert len(last) == 1


async def test_who_comes_in_the_middle_of_a_tick_misses_nothing(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        await story.watch("wall")
        monkeypatch.setattr("floor.live.warm.TICK_MS", 3_600_000)
        await story.tap(karim)
        await story.tap(karim)  # waits for the tick
        late = await story.watch("wall")
        assert late.states["shared"]["totals"]["calls"] == 1, "what was flushed last"
        story.floor.live._warm[story.sprint]._flush()
        await story.verify()
        assert late.states["shared"]["totals"]["calls"] == 2


async def test_a_screen_that_has_the_position_is_sent_no_snapshot(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
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


async def test_moments_are_told_once_and_never_in_a_snapshot(database_url: str) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
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
        (karim,) = await story.calling("Karim")
        await story.watch("wall")
        story.watches[0].leave()
        await story.ask(c.LogOutcome(kind="meeting", rung=True), Actor("rep", karim))
        wall = await story.watch("wall")
        await story.tap(karim)
        await story.settle()
        assert wall.moments == []


async def test_my_view_is_sent_to_me_alone(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, lea = await story.calling("Karim", "Léa")
        his = await story.watch("pad", karim)
        hers = await story.watch("pad", lea)
        await story.settle()
        await story.tap(karim, "no_answer")
        await story.settle()
        assert "mine" in {frame["view"] for frame in his.of("delta")}
        assert {frame["view"] for frame in hers.of("delta")} == {"shared"}
        assert karim not in str(hers.states["mine"])


async def test_who_was_removed_while_the_door_opened_is_shown_out(database_url: str) -> None:
    """The seat was read before; what the screen watches is newer."""
    async with telling(database_url) as story:
        karim, lea = await story.calling("Karim", "Léa")
        await story.watch("wall")
        await story.ask(c.Remove((karim,)))
        await story.settle()
        late, well = await story.watch("pad", karim), await story.watch("pad", lea)
        await story.settle()
        assert (late.closed, well.closed) == (CloseCode.REMOVED, None)


async def test_a_removed_rep_s_pad_is_closed(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, lea = await story.calling("Karim", "Léa")
        his, hers = await story.watch("pad", karim), await story.watch("pad", lea)
        await story.ask(c.Remove((karim,)))
        await story.settle()
        assert (his.closed, hers.closed) == (4403, None)


async def test_heartbeats_say_where_each_view_stands_and_how_the_database_is(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
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
