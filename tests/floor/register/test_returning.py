"""Coming back to a seat that a backup did not have: the same rep, unless somebody was erased."""

from typing import Any

import pytest

from floor import commands as c
from floor.errors import FloorLocked, UnknownRep
from floor.rep import CLOCK
from floor.storage.erasures import Erased
from tests.story import Story, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio


async def come_back(story: Story, rep: str, name: str = "Zoé", **more: Any) -> Any:
    who: dict[str, Any] = {"name": name, "colour": 3, "mode": "team", "via": "qr"}
    return await story.floor.come_back(story.sprint, f"phone of {rep}", rep, **(who | more))


async def restored(story: Story) -> None:
    await story.calling("Karim")
    await story.ask(c.Restore(story.time(), pause=True), CLOCK)


async def test_it_is_the_same_rep_with_the_same_name_and_mode(database_url: str) -> None:
    async with telling(database_url) as story:
        await restored(story)
        seat = await come_back(story, "zoe")
        assert (seat.rep, seat.name, seat.mode, seat.status) == ("zoe", "Zoé", "team", "admitted")
        assert await come_back(story, "zoe") == await story.floor.seat(1, "phone of zoe")
        state = await truth(story.floor, story.sprint)
        assert state.tally.restored is not None
        assert state.tally.restored.phones == {"zoe"}


async def test_by_the_typed_code_it_knocks_again(database_url: str) -> None:
    async with telling(database_url) as story:
        await restored(story)
        assert (await come_back(story, "zoe", via="code")).status == "pending"


async def test_a_name_that_was_taken_meanwhile_is_no_dead_end(database_url: str) -> None:
    async with telling(database_url) as story:
        await restored(story)
        seat = await come_back(story, "other", "Karim")
        assert seat.rep == "other"
        assert seat.name.startswith("Karim")
        assert seat.name != "Karim"


async def test_whoever_joined_and_was_erased_after_the_backup_stays_away(tmp_path: Any) -> None:
    """The log knows nothing of either: the journal does."""
    async with telling(f"sqlite:///{tmp_path / 'floor.sqlite3'}") as story:
        await restored(story)
        line = Erased(sprint=story.sprint, rep="zoe", own=True, card=None, at=story.time())
        story.floor.storage.erasures.note([line])
        with pytest.raises(UnknownRep):
            await come_back(story, "zoe")
        assert "zoe" not in (await truth(story.floor, story.sprint)).tally.sheets


async def test_a_locked_door_keeps_new_people_out_and_lets_these_in(database_url: str) -> None:
    async with telling(database_url) as story:
        await restored(story)
        await story.ask(c.Lock(True))
        with pytest.raises(FloorLocked):
            await story.join("Nadia")
        assert (await come_back(story, "zoe")).status == "admitted"
