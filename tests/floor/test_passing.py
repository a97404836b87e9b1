"""Support that passes by: hands for everybody, a ping for one, nothing written of whom."""

import asyncio
from pathlib import Path

import pytest

from floor import commands as c
from floor.messages import Accepted, Do, Refused
from floor.passing import TOLD_EVERY_S
from floor.rep import Actor
from floor.support import FRESH_MS
from tests.story import Story, telling
from tests.watcher import Watcher

pytestmark = pytest.mark.anyio


@pytest.fixture
def database_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path}/floor.sqlite3"


async def _do(
    story: Story, rep: str, command: c.WireCommand, *, ago: int = 0, key: str = ""
) -> Accepted | Refused:
    now = story.time()
    frame = Do(k=key or story.key(), t_tap=now - ago, t_send=now, do=command)
    return await story.floor.do(story.sprint, Actor("rep", rep), frame)


async def _told(watcher: Watcher, kind: str) -> list[dict[str, object]]:
    await asyncio.sleep(TOLD_EVERY_S + 0.1)
    return watcher.of(kind)


async def test_hands_of_half_a_second_come_as_one_frame_to_every_screen(database_url: str) -> None:
    async with telling(database_url) as story:
        nadia, karim = await story.calling("Nadia", "Karim")
        wall, pad = await story.watch("wall"), await story.watch("pad", karim)
        claps = [_do(story, nadia, c.GiveSupport("clap", 7)) for _ in range(3)]
        await asyncio.gather(*claps, _do(story, karim, c.GiveSupport("courage")))
        (frame,) = await _told(wall, "cheers")
        assert frame["hands"] == [
            {"what": "clap", "pulse": 7, "n": 3},
            {"what": "courage", "pulse": 0, "n": 1},
        ]
        assert pad.of("cheers") == [frame]
        await story.verify()


async def test_a_resend_and_a_clap_out_of_a_tunnel_are_counted_and_not_clapped(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        (nadia,) = await story.calling("Nadia")
        await story.pass_(5 * 60_000)
        wall = await story.watch("wall")
        await _do(story, nadia, c.GiveSupport("clap"), ago=FRESH_MS + 1)
        key = story.key()
        await _do(story, nadia, c.GiveSupport("clap", 3), key=key)
        again = await _do(story, nadia, c.GiveSupport("clap", 4), key=key)
        assert isinstance(again, Accepted)
        assert again.dup
        (frame,) = await _told(wall, "cheers")
        assert frame["hands"] == [{"what": "clap", "pulse": 3, "n": 1}]
        assert wall.states["shared"]["support"]["claps"] == 2


async def test_a_ping_reaches_only_who_said_that_it_may(database_url: str) -> None:
    async with telling(database_url) as story:
        nadia, karim, jo = await story.calling("Nadia", "Karim", "Jo")
        await _do(story, karim, c.ChooseReachable(reachable=True))
        pads = {rep: await story.watch("pad", rep) for rep in (nadia, karim, jo)}
        screens = [await story.watch("wall"), await story.watch("console")]
        await _do(story, nadia, c.AskBreath(karim))
        await _do(story, karim, c.AskBreath(jo))
        assert [one["name"] for one in pads[karim].of("ping")] == ["Nadia"]
        others = [pads[nadia], pads[jo], *screens]
        assert all(one.of("ping") == [] for one in others)
        await story.verify()


async def test_a_ping_waits_two_minutes_for_a_phone_that_is_in_a_call(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        nadia, karim = await story.calling("Nadia", "Karim")
        wall = await story.watch("wall")
        await _do(story, karim, c.ChooseReachable(reachable=True))
        await _do(story, nadia, c.AskBreath(karim))
        back, again = await story.watch("pad", karim), await story.watch("pad", karim)
        assert [one["name"] for one in back.of("ping")] == ["Nadia"]
        assert again.of("ping") == back.of("ping"), "the same: who has read it is asked once"
        assert (await story.watch("pad", nadia)).of("ping") == wall.of("ping") == []
        monkeypatch.setattr("floor.passing.PING_S", 0.0)
        assert (await story.watch("pad", karim)).of("ping") == []


async def test_who_is_there_for_the_team_stands_in_no_list_of_another(database_url: str) -> None:
    async with telling(database_url) as story:
        nadia, karim = await story.calling("Nadia", "Karim")
        pad = await story.watch("pad", nadia)
        await _do(story, karim, c.ChooseReachable(reachable=True))
        await story.settle()
        assert [one["rep"] for one in pad.states["mine"]["company"]["colleagues"]] == [karim]
        await _do(story, karim, c.ChooseMode("team"))
        await story.verify()
        assert pad.states["mine"]["company"]["colleagues"] == []
        await _do(story, nadia, c.AskBreath(karim))
        assert (await story.watch("pad", karim)).of("ping") == []


async def test_ones_export_has_ones_marks_and_nobody_elses(database_url: str) -> None:
    async with telling(database_url) as story:
        nadia, karim = await story.calling("Nadia", "Karim")
        door = await story.tap(nadia, "hung_up")
        await _do(story, nadia, c.FlagRude(door))
        mine, theirs = [await story.floor.export(story.sprint, rep) for rep in (nadia, karim)]
        assert [one["rude"] for one in mine["outcomes"]] == [True]
        assert "rude_flagged" in str(mine["log"])
        assert "rude_flagged" not in str(theirs["log"])
