"""What became of the meetings: asked of who booked them, told of all together."""

import pytest

from floor import commands as c
from floor.aggregates import Fates
from floor.rep import Actor
from floor.storage import meetings
from floor.verify import verify
from tests.story import Story, telling

pytestmark = pytest.mark.anyio
NAMES = ("Ana", "Bob", "Cleo")


async def booked(story: Story) -> list[str]:
    """A sealed sprint with two meetings of Ana's, one that was taken back, and one of Bob's."""
    ana, bob, _ = reps = await story.calling(*NAMES)
    await story.tap(ana, "meeting")
    await story.tap(ana, "meeting")
    wrong = await story.tap(ana, "meeting")
    await story.ask(c.RetractOutcome(wrong), Actor("rep", ana))
    await story.tap(bob, "meeting")
    await story.tap(reps[2])
    await story.finish()
    return reps


async def test_the_rep_who_booked_them_is_asked_at_the_next_sprint(database_url: str) -> None:
    async with telling(database_url) as story:
        await booked(story)
        desk = story.floor.meetings
        assert len(await desk.open("device of Ana", but=story.sprint)) == 0
        mine = await desk.open("device of Ana", but=0)
        assert [(one.title, one.fate) for one in mine] == [("Mardi matin", "")] * 2
        assert len(await desk.open("device of Cleo", but=0)) == 0
        assert await desk.decide("device of Ana", mine[0].sprint, mine[0].outcome, "held")
        assert await desk.decide("device of Ana", mine[1].sprint, mine[1].outcome, "postponed")
        again = await desk.open("device of Ana", but=0)
        assert [one.fate for one in again] == ["postponed"]


async def test_the_team_s_figure_moves_no_line_and_no_hash_of_the_result(database_url: str) -> None:
    async with telling(database_url) as story:
        await booked(story)
        before, desk = verify(story.floor.storage, story.sprint), story.floor.meetings
        for device, fate in (("device of Ana", "held"), ("device of Bob", "cancelled")):
            one = (await desk.open(device, but=0))[0]
            await desk.decide(device, one.sprint, one.outcome, fate)  # type: ignore[arg-type]
        assert await desk.fates(story.sprint) == Fates(held=1, cancelled=1)
        assert verify(story.floor.storage, story.sprint) == before
        await story.floor.caretaker.forget_one(story.sprint)
        assert await desk.fates(story.sprint) == Fates(held=1, cancelled=1)
        assert not await desk.open("device of Ana", but=0)


async def test_nobody_decides_of_another_s_meeting(database_url: str) -> None:
    async with telling(database_url) as story:
        await booked(story)
        one = (await story.floor.meetings.open("device of Ana", but=0))[0]
        assert not await story.floor.meetings.decide(
            "device of Bob", one.sprint, one.outcome, "held"
        )
        assert await story.floor.meetings.fates(story.sprint) == Fates()


async def test_an_erased_rep_leaves_the_count_and_no_tie_to_it(database_url: str) -> None:
    async with telling(database_url) as story:
        ana, *_ = await booked(story)
        one = (await story.floor.meetings.open("device of Ana", but=0))[0]
        await story.floor.meetings.decide("device of Ana", one.sprint, one.outcome, "held")
        assert (await story.floor.export(story.sprint, ana))["meetings"][0]["became"] == "held"
        await story.ask(c.EraseRep(ana), Actor("rep", ana))
        assert not await story.floor.meetings.open("device of Ana", but=0)
        assert not await story.floor.storage.read(meetings.of_rep, story.sprint, ana)
        assert await story.floor.meetings.fates(story.sprint) == Fates(held=1)
