"""Who is here is told to hosts and walls, seldom."""

import asyncio

import pytest

from floor import commands as c
from tests.story import telling
from web.sockets.entrance import Knocking

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: object) -> str:
    """What is drawn does not depend on the database: the recorder's own tests run on both."""
    return f"sqlite:///{tmp_path}/floor.sqlite3"


async def test_walls_and_consoles_are_told_who_is_here_at_most_once_a_second(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
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


async def test_only_reps_who_are_in_hold_unsent_taps(database_url: str) -> None:
    """Not a bot at the door, nor a screen that is no phone; nor a rep who was removed."""
    async with telling(database_url) as story:
        karim, lea = await story.calling("Karim", "Léa")
        bot = (await story.join("Bot", via="code")).rep
        console = await story.watch("console")
        for screen, rep, held in (("wall", None, 9), ("pad", karim, 3), ("pad", lea, 5)):
            await story.watch(screen, rep)  # type: ignore[arg-type]
            story.watches[-1].heartbeat(held)
        door = await story.watch("pad", bot, viewer=Knocking("pad", bot, "bot"))
        story.watches[-1].heartbeat(100_000)
        await story.ask(c.Remove((lea,)))
        await asyncio.sleep(1.3)
        told = console.of("presence")[-1]
        assert (told["pads"], told["unsent_phones"], told["unsent"]) == (1, 1, 3)
        assert set(door.states) == {"mine"}
