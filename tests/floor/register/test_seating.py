"""Taking a seat: once a device, whatever is lost on the way."""

import asyncio

import pytest

from floor import commands as c
from floor.errors import Malformed
from tests.story import HOST, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio


async def test_a_device_that_joins_twice_keeps_its_rep_and_seat(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        first = await story.join("Karim", device="phone")
        again = await story.join("Another name", device="phone")
        assert (again.rep, again.name) == (first.rep, "Karim")
        assert first.card is not None
        assert again.card is None
        assert (await story.floor.seat(story.sprint, "phone")) == again
        assert await story.floor.seat(story.sprint, "other phone") is None


async def test_two_joins_of_one_device_at_once_are_one_rep(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        both = await asyncio.gather(*(story.join("Karim", device="phone") for _ in range(2)))
        assert both[0].rep == both[1].rep
        assert len((await truth(story.floor, story.sprint)).tally.sheets) == 1


async def test_a_join_whose_answer_was_lost_before_the_seat_is_the_same_rep(
    database_url: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    async with telling(database_url) as story:
        await story.open()

        async def crash(*_: object, **__: object) -> None:
            raise ConnectionError

        monkeypatch.setattr(story.floor.cards, "make", crash)
        with pytest.raises(ConnectionError):
            await story.join("Karim", device="phone")
        monkeypatch.undo()
        seat = await story.join("Karim", device="phone")
        assert list((await truth(story.floor, story.sprint)).tally.sheets) == [seat.rep]
        assert seat.card is not None


async def test_joining_a_sprint_that_is_not_there_is_refused(database_url: str) -> None:
    async with telling(database_url) as story:
        story.sprint = 12
        with pytest.raises(Malformed):
            await story.join("Karim")


async def test_a_typed_code_waits_for_the_host(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        seat = await story.join("Karim", via="code")
        assert seat.status == "pending"
        await story.ask(c.Admit((seat.rep,)))
        known = await story.floor.seat(story.sprint, "device of Karim")
        assert known is not None
        assert known.status == "admitted"


async def test_a_moved_seat_follows_the_rep_and_closes_the_old_phone(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        seat = await story.join("Karim", device="screen 0")
        old = await story.watch("pad", seat.rep)
        await story.floor.move_seat(story.sprint, seat.rep, "new", by=HOST, key=story.key())
        assert old.closed == 4409
        assert await story.floor.seat(story.sprint, "screen 0") is None
        moved = await story.floor.seat(story.sprint, "new")
        assert moved is not None
        assert moved.rep == seat.rep
