"""A purged sprint leaves the team's aggregates and its hash, and not a byte of the rest."""

from pathlib import Path

import pytest
from sqlalchemy import delete

from floor.errors import Malformed
from floor.storage.team_tables import cards
from floor.verify import verify
from tests.story import telling
from tests.watcher import everything

pytestmark = pytest.mark.anyio


def on_disk(folder: Path) -> bytes:
    return b"".join(file.read_bytes() for file in folder.iterdir())


async def test_a_purge_keeps_the_team_s_sums_and_the_hash_alone(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open(title="Mardi")
        karim = (await story.join("Zébulon", device="a-phone")).rep
        await story.start()
        key = await story.tap(karim)
        await story.finish()
        before = verify(story.floor.storage, story.sprint)
        assert await story.floor.sprints.purge(before=story.time.now - 3_600_000) == []
        story.time.now += 3_600_000
        assert await story.floor.sprints.purge(before=story.time.now) == [story.sprint]
        report, held = verify(story.floor.storage, story.sprint), await everything(story.floor)
        assert report.hash == before.hash
        assert report.totals is not None
        assert (report.totals.doors, report.totals.sheets) == (1, ())
        assert "purged on 2027-01-15" in str(report)
        assert key not in held
        assert karim not in held
        assert await story.floor.sprints.purge(before=story.time.now) == []


async def test_a_purged_sprint_takes_no_command_and_shows_nothing(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        await story.finish()
        await story.floor.sprints.purge(before=story.time.now + 1)
        with pytest.raises(Malformed):
            await story.tap(karim)
        with pytest.raises(Malformed):
            await story.watch("wall")
        assert await story.floor.seat(story.sprint, "device of Karim") is None


async def test_what_is_purged_leaves_the_files(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await story.open()
        karim = (await story.join("Zxqvbulon")).rep
        await story.start()
        await story.tap(karim)
        await story.finish()
        assert b"Zxqvbulon" in on_disk(tmp_path), "or the test proves nothing"
        await story.floor.storage.write(lambda c: c.execute(delete(cards)) and None)
        await story.floor.sprints.purge(before=story.time.now + 1)
        assert b"Zxqvbulon" not in on_disk(tmp_path)
