"""Two tabs of one phone, and one key used twice: whatever is sent again counts once."""

import asyncio

import msgspec
import pytest

from floor.commands import LogOutcome
from floor.messages import BATCH, Do
from tests.faults.conftest import Opening
from tests.faults.load import tapping
from tests.faults.outbox import Sending
from tests.faults.phone import Phone
from tests.faults.venue import Venue
from tests.faults.verdict import judge

pytestmark = [pytest.mark.anyio, pytest.mark.long]
TURNS = 12


async def leave(venue: Venue, page: Phone) -> None:
    """The page may be going: what it holds is also handed over by HTTP."""
    commands = [msgspec.to_builtins(one) for one in Sending(page.outbox, page.now_ms).batch(BATCH)]
    if commands:
        path = f"/sprints/{venue.sprint}/commands"
        told = await asyncio.to_thread(venue.posted, page, path, {"commands": commands})
        for answer in told.get("answers", ()):  # none when it is too much at once
            page.answered(answer)


async def test_two_tabs_take_over_from_each_other_and_count_every_tap_once(
    opening: Opening,
) -> None:
    venue = await opening(phones=2, walls=1)
    first = venue.phones[0]
    second = await venue.page(first.rep, first.link.address.cookies, outbox=first.outbox)
    await venue.until(lambda: first.health == "elsewhere")
    tabs = [first, second]
    async with tapping(venue, 15, venue.chance):
        for turn in range(TURNS):
            here, there = tabs[turn % 2], tabs[1 - turn % 2]
            here.open()
            await venue.until(lambda: there.health == "elsewhere")  # noqa: B023
            for _ in range(10):
                here.tap()
                there.tap()
            await leave(venue, there)
            await asyncio.sleep(0.5)
    first.open()
    await venue.until(lambda: second.health == "elsewhere")
    await venue.until(lambda: not venue.unsent)
    second.open()
    await venue.until(lambda: first.health == "elsewhere")
    judge(venue, "two tabs")


async def test_a_key_used_for_another_call_or_by_another_rep_is_refused_for_good(
    opening: Opening,
) -> None:
    venue = await opening(phones=2)
    karim, lea = venue.phones
    keys = [karim.tap("refusal") for _ in range(10)]
    await venue.settled()
    for key in keys[:5]:
        _send(karim, key, LogOutcome(kind="meeting"))
    for key in keys[5:]:
        _send(lea, key, LogOutcome(kind="refusal"))
    refused = [venue.history.operations[key].refused for key in keys]
    await venue.until(lambda: all(refused))
    assert {(one["code"], one["final"]) for (one,) in refused} == {("key_conflict", True)}
    judge(venue, "key conflicts")


def _send(phone: Phone, key: str, command: LogOutcome) -> None:
    now = phone.now_ms()
    assert phone.link.send(Do(k=key, t_tap=now, t_send=now, do=command))
