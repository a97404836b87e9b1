"""The pulse after the gong: the team's answers, five or more at a time, and nobody's."""

from collections import Counter
from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from floor.pulse import Pulse
from floor.register.pulses import LULL_MS
from floor.register.retention import PULSE_MS, Keep
from floor.storage import pulses as pulse_rows
from floor.storage.tables import pulse_marks, pulses
from tests.story import Story, telling
from tests.watcher import everything

pytestmark = pytest.mark.anyio
NAMES = ("Ana", "Bob", "Cleo", "Dan", "Eve", "Flo", "Gus")
ENERGIES = (5, 1, 4, 4, 3, 2, 2)


async def gong(story: Story) -> None:
    await story.calling(*NAMES)
    await story.finish()


async def answer(story: Story, *people: int) -> list[bool]:
    give = story.floor.pulses.give
    return [
        await give(story.sprint, f"secret of {NAMES[n]}", ENERGIES[n], ENERGIES[n] > 2)
        for n in people
    ]


async def lull(story: Story) -> Pulse:
    """Nobody answers for a while; what is told then."""
    story.time.now += LULL_MS
    await story.floor.pulses.tick()
    return await story.floor.pulses.of(story.sprint)


async def test_nothing_is_shown_or_stored_of_fewer_than_five(database_url: str) -> None:
    async with telling(database_url) as story:
        await gong(story)
        before = await everything(story.floor)
        assert all(await answer(story, 0, 1, 2, 3))
        assert await lull(story) == Pulse()
        assert await everything(story.floor) == before
        assert all(await answer(story, 4))
        assert await lull(story) == Pulse(answers=5, energy=34, again=4)


async def test_one_more_answer_moves_no_average_by_itself(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        await answer(story, 0, 1, 2, 3, 4)
        shown = await lull(story)
        await answer(story, 5, 6)
        assert await lull(story) == shown


async def test_all_who_answer_together_are_told_together(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        for person in range(7):
            await answer(story, person)
            await story.floor.pulses.tick()
        assert await story.floor.pulses.of(story.sprint) == Pulse(), "somebody may still be typing"
        assert (await lull(story)).answers == 7


async def test_phones_that_are_let_go_twice_are_counted_once(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        for _ in range(2):
            marks, given = tuple("abcde"), Counter({("energy", 3): 5, ("again", 1): 5})
            await story.floor.storage.write(pulse_rows.add, story.sprint, marks, given)
        assert await story.floor.pulses.of(story.sprint) == Pulse(answers=5, energy=30, again=5)


async def test_each_phone_answers_once(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        assert await answer(story, 0, 0, 1, 2, 3, 4, 4) == [
            *(True, False),
            *(True, True, True, True),
            False,
        ]
        assert (await lull(story)).answers == 5


async def test_no_row_ties_an_answer_to_a_phone_or_an_order(tmp_path: Path) -> None:
    held = []
    for order in ((0, 1, 2, 3, 4), (3, 1, 4, 2, 0)):
        async with telling(f"sqlite:///{tmp_path / str(order[0])}") as story:
            await gong(story)
            await answer(story, *order)
            await lull(story)
            held.append(await story.floor.storage.read(rows))
    assert held[0] == held[1]
    assert "secret of" not in str(held)


def rows(connection: Connection) -> list[tuple[object, ...]]:
    found = [connection.execute(select(table)).all() for table in (pulses, pulse_marks)]
    return [tuple(row) for part in found for row in part]


async def test_a_day_after_the_seal_nobody_can_tell_who_answered(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        await answer(story, 0, 1, 2, 3, 4)
        await lull(story)
        counted = await everything(story.floor)
        story.time.now += PULSE_MS + 60 * 60_000
        with pytest.raises(Exception, match="phase"):
            await answer(story, 5)
        await story.floor.caretaker.forget(Keep(sprints=90))
        assert len(await everything(story.floor)) < len(counted)
        assert (await story.floor.pulses.of(story.sprint)).answers == 5
        await story.floor.caretaker.forget_one(story.sprint)
        assert (await story.floor.pulses.of(story.sprint)).answers == 5


async def test_it_is_asked_after_the_gong(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await story.calling(*NAMES)
        with pytest.raises(Exception, match="phase"):
            await answer(story, 0)
