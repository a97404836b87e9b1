"""A purged sprint leaves the team's aggregates and its hash, and not a byte of the rest."""

import asyncio
from pathlib import Path

import pytest
from sqlalchemy import Connection, Table, delete, select

from floor import commands as c
from floor.errors import Malformed, WrongPhase
from floor.register.retention import Forgotten, Keep
from floor.storage.tables import metadata
from floor.storage.team_tables import cards
from floor.verify import verify
from tests.story import Story, telling
from tests.watcher import everything

pytestmark = pytest.mark.anyio
DAY = 86_400_000
PATIENCE = 3_000  # looks, on a machine that has much to do


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def sealed(story: Story, name: str = "Karim") -> str:
    """A sprint that is over; its one rep."""
    rep = (await story.calling(name))[0]
    await story.tap(rep)
    await story.finish()
    return rep


async def test_a_purge_keeps_the_team_s_sums_and_the_hash_alone(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(title="Mardi")
        karim = (await story.join("Zébulon", device="a-phone")).rep
        await story.start()
        key = await story.tap(karim)
        await story.finish()
        before, keep = verify(story.floor.storage, story.sprint), Keep(sprints=14)
        row = await story.floor.sprints.find(story.sprint)
        assert row is not None and row.final_at is not None
        story.time.now = row.final_at + 14 * DAY
        assert await story.floor.caretaker.forget(keep) == Forgotten()
        story.time.now += 1
        assert (await story.floor.caretaker.due(keep)).sprints == (story.sprint,)
        assert (await story.floor.caretaker.forget(keep)).sprints == (story.sprint,)
        report, held = verify(story.floor.storage, story.sprint), await everything(story.floor)
        assert report.hash == before.hash
        assert report.totals is not None
        assert (report.totals.doors, report.totals.sheets) == (1, ())
        assert "purged on 2027-01-29" in str(report)
        assert key not in held
        assert karim not in held
        assert await story.floor.caretaker.forget(keep) == Forgotten()


async def test_looking_at_what_is_due_forgets_nothing(database_url: str) -> None:
    async with telling(database_url) as story:
        karim = await sealed(story)
        for _ in range(2):
            assert (await story.floor.caretaker.due(Keep(sprints=0))).sprints == (story.sprint,)
            assert (await story.floor.caretaker.due(Keep(), story.sprint)).sprints == (
                story.sprint,
            )
        assert karim in await everything(story.floor)


async def test_a_purged_sprint_takes_no_command_and_shows_nothing(database_url: str) -> None:
    async with telling(database_url) as story:
        karim = await sealed(story)
        await story.floor.caretaker.forget_one(story.sprint)
        with pytest.raises(Malformed):
            await story.tap(karim)
        with pytest.raises(Malformed):
            await story.watch("wall")
        assert await story.floor.seat(story.sprint, "device of Karim") is None


async def test_screens_that_still_showed_it_are_closed(database_url: str) -> None:
    async with telling(database_url) as story:
        karim = await sealed(story)
        screens = [await story.watch("wall"), await story.watch("pad", karim)]
        await story.floor.caretaker.forget_one(story.sprint)
        assert [screen.closed for screen in screens] == [4401, 4401]


async def test_a_purge_by_another_process_closes_them_at_the_next_heartbeat(
    postgres_database_url: str,
) -> None:
    async with telling(postgres_database_url) as story:
        await sealed(story)
        wall = await story.watch("wall")
        async with telling(postgres_database_url, story.time) as operator:
            await operator.floor.caretaker.forget_one(story.sprint)
        codes = [wall.closed]
        story.floor.live.beat()
        while codes[-1] is None and len(codes) < PATIENCE:
            await asyncio.sleep(0.01)
            codes.append(wall.closed)
        assert (codes[0], codes[-1]) == (None, 4401)


async def test_only_a_sealed_sprint_is_purged(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.calling("Karim")
        for last in (False, True):  # live, then closed and not yet sealed
            with pytest.raises(WrongPhase):
                await story.floor.caretaker.forget_one(story.sprint)
            assert await story.floor.caretaker.forget(Keep(sprints=0)) == Forgotten()
            if not last:
                await story.ask(c.Close())
        await story.finish()
        story.time.now += 1
        assert (await story.floor.caretaker.forget(Keep(sprints=0))).sprints == (story.sprint,)
        with pytest.raises(Malformed):
            await story.floor.caretaker.forget_one(99)


@pytest.mark.parametrize("leak", [False, True])
async def test_what_is_purged_leaves_the_files(tmp_path: Path, leak: bool) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await sealed(story, "Zxqvbulon")
        if not leak:  # the rep's own card knows the name, and is kept
            await story.floor.storage.write(lambda c: c.execute(delete(cards)) and None)
        assert b"Zxqvbulon" in on_disk(tmp_path), "or the test proves nothing"
        await story.floor.caretaker.forget_one(story.sprint)
        assert (b"Zxqvbulon" in on_disk(tmp_path)) is leak


@pytest.mark.parametrize("sealed_first", [True, False])
async def test_no_table_keeps_a_row_of_it_but_its_result(
    database_url: str, sealed_first: bool
) -> None:
    """A table that comes later must be told to both ways of forgetting, or this fails."""
    async with telling(database_url) as story:
        if sealed_first:
            await sealed(story)
            await story.floor.tokens.grant("wall", "a" * 64, "w", story.sprint)
            await story.floor.caretaker.forget_one(story.sprint)
        else:
            await story.open()
            await story.join("Karim")
            story.time.now += 15 * DAY
            assert (await story.floor.caretaker.forget(Keep())).lobbies
        of_sprints = [
            table
            for table in metadata.tables.values()
            if "sprint_id" in table.c and table.name != "results"
        ]
        assert len(of_sprints) >= 5
        for table in of_sprints:
            assert await story.floor.storage.read(_rows, table) == 0, table.name


def _rows(connection: Connection, table: Table) -> int:
    return len(connection.execute(select(table)).all())
