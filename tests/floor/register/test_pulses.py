"""The pulse after the gong: the team's answers, in fives, and nobody's."""

from pathlib import Path

import pytest
from sqlalchemy import Connection, select

from floor.pulse import Pulse
from floor.register.retention import PULSE_MS, Keep
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


async def test_nothing_is_shown_or_stored_of_fewer_than_five(database_url: str) -> None:
    async with telling(database_url) as story:
        await gong(story)
        before = await everything(story.floor)
        assert all(await answer(story, 0, 1, 2, 3))
        assert await story.floor.pulses.of(story.sprint) == Pulse()
        assert await everything(story.floor) == before
        assert all(await answer(story, 4))
        assert await story.floor.pulses.of(story.sprint) == Pulse(answers=5, energy=34, again=4)


async def test_one_more_answer_moves_no_average_by_itself(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        await answer(story, 0, 1, 2, 3, 4)
        shown = await story.floor.pulses.of(story.sprint)
        await answer(story, 5, 6)
        assert await story.floor.pulses.of(story.sprint) == shown


async def test_each_phone_answers_once(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        await gong(story)
        assert await answer(story, 0, 0, 1, 2, 3, 4, 4) == [
            *(True, False),
            *(True, True, True, True),
            False,
        ]
        assert (await story.floor.pulses.of(story.sprint)).answers == 5


async def test_no_row_ties_an_answer_to_a_phone_or_an_order(tmp_path: Path) -> None:
    held = []
    for order in ((0, 1, 2, 3, 4), (3, 1, 4, 2, 0)):
        async with telling(f"sqlite:///{tmp_path / str(order[0])}") as story:
            await gong(story)
            await answer(story, *order)
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
