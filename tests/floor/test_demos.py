"""Demo sprints: in no list of anybody's, and gone without a trace."""

import json
from collections.abc import AsyncIterator

import pytest
from sqlalchemy import Connection

from floor.errors import Malformed
from floor.floor import Floor
from floor.register.retention import DAY_MS, Keep
from floor.storage import demos, sprints
from floor.storage.sprints import Sprint
from floor.verify import verify
from tests.story import Story, telling
from tests.watcher import everything, truth
from web.demo.history import history, seat
from web.demo.plan import AGE_MS, Plan

pytestmark = pytest.mark.anyio
SMALL = Plan(reps=9, seed=3)


@pytest.fixture
async def story(database_url: str) -> AsyncIterator[Story]:
    async with telling(database_url) as told:
        yield told


async def opened(floor: Floor) -> Sprint:
    seated = seat(SMALL)
    return await floor.demos.open(
        SMALL.rules(),
        history(SMALL, seated, floor.now_ms()),
        {one.rep: f"phone of {one.who.name}" for one in seated},
        title="Plateau de démonstration",
        locale="fr",
        host="demo",
    )


async def test_a_demo_opens_in_the_middle_of_its_sprint(story: Story) -> None:
    demo = await opened(story.floor)
    tally = (await truth(story.floor, demo.id)).tally
    assert (demo.demo, tally.clock.phase) == (12, "live")
    assert tally.started_at == story.time() - AGE_MS
    assert tally.board.counters.dials > 250
    assert tally.board.strip, "doors behind it"
    ages = [story.time() - o.at for s in tally.sheets.values() for o in s.outcomes.values()]
    assert min(ages) < 30_000 < AGE_MS - 60_000 < max(ages)
    assert verify(story.floor.storage, demo.id).problems == ()


async def test_nobody_is_asked_what_became_of_its_meetings(story: Story) -> None:
    demo = await opened(story.floor)
    story.sprint = demo.id
    await story.finish()
    assert (await truth(story.floor, demo.id)).tally.board.meetings
    for one in seat(SMALL):
        assert not await story.floor.meetings.open(f"phone of {one.who.name}", but=0)


async def test_its_clock_runs_on_to_the_gong_and_the_seal(story: Story) -> None:
    demo = await opened(story.floor)
    story.sprint = demo.id
    await story.finish()
    assert (await truth(story.floor, demo.id)).tally.sealed is not None


async def test_nothing_stays_of_a_removed_demo_but_its_number(story: Story) -> None:
    before = await everything(story.floor)
    demo = await opened(story.floor)
    people = (await truth(story.floor, demo.id)).asides.people.values()
    names = [json.dumps(person.name)[1:-1] for person in people]
    held = await everything(story.floor)
    assert all(name in held for name in names), "the control"
    assert await story.floor.demos.remove() == [demo.id]
    after = await everything(story.floor)
    assert not [name for name in (*names, "monstration", "phone of") if name in after]
    assert len(after) - len(before) < 400, "one bare row"
    assert await story.floor.sprints.all() == []
    assert await story.open() > demo.id, "its number is never given again"


async def test_a_real_sprint_can_never_be_removed_that_way(story: Story) -> None:
    real = await story.open()
    held = await everything(story.floor)
    assert await story.floor.demos.remove() == []
    await story.floor.storage.write(demos.remove, real, story.time())
    assert await everything(story.floor) == held


async def test_a_demo_moves_nobodys_card(story: Story) -> None:
    demo = await opened(story.floor)
    seat = await story.floor.join(
        demo.id, "my phone", name="Visiteuse", colour=1, mode="ranking", via="qr"
    )
    assert seat.card is None
    assert await story.floor.cards.known("my phone") is None
    await story.floor.demos.remove()
    assert await story.floor.seat(demo.id, "my phone") is None


async def test_a_card_of_somebody_who_tries_the_demo_keeps_its_best(story: Story) -> None:
    await story.open()
    await story.join("Marie")
    demo = await opened(story.floor)
    await story.floor.join(
        demo.id, "device of Marie", name="Marie D.", colour=2, mode="ranking", via="qr"
    )
    story.sprint = demo.id
    await story.finish()
    card = await story.floor.cards.known("device of Marie")
    assert card is not None
    assert (card.name, card.best) == ("Marie", 0)


async def test_a_demo_leaves_no_aggregate_when_old_sprints_are_forgotten(story: Story) -> None:
    demo = await opened(story.floor)
    story.sprint = demo.id
    await story.finish()
    story.time.now += 40 * DAY_MS
    assert demo.id not in (await story.floor.caretaker.due(Keep())).sprints


async def test_its_screens_are_sent_to_the_next_one(story: Story) -> None:
    demo = await opened(story.floor)
    story.sprint = demo.id
    wall = await story.watch("wall")
    await story.floor.demos.remove()
    assert wall.closed == 4426
    with pytest.raises(Malformed):
        await story.floor.warm(demo.id)


async def test_the_row_says_it_as_the_rules_do(story: Story) -> None:
    await opened(story.floor)
    await story.open()

    def flags(connection: Connection) -> list[int]:
        return [sprint.demo for sprint in sprints.listed(connection)]

    assert await story.floor.storage.read(flags) == [0, 12]
