"""`floor verify` says what the log adds up to, and sees what was changed behind its back."""

import pytest
from sqlalchemy import text

from floor import commands as c
from floor.errors import Malformed
from floor.rep import Actor
from floor.verify import verify
from tests.story import Story, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio


async def played(story: Story) -> None:
    """A sealed sprint of two, with a correction and a late tap."""
    await story.open()
    karim, lea = (await story.join("Karim")).rep, (await story.join("Léa", "team")).rep
    await story.start()
    first = await story.tap(karim)
    await story.tap(lea, "meeting", ago=5_000)
    await story.ask(c.CorrectOutcome(first, "interested"), Actor("rep", karim))
    await story.finish()


async def test_it_prints_the_wall_s_totals_and_the_sealed_hash(database_url: str) -> None:
    async with telling(database_url) as story:
        await played(story)
        report = verify(story.floor.storage, story.sprint)
        totals = (await truth(story.floor, story.sprint)).tally.board.counters
        assert report.problems == ()
        assert "conversations 2 · doors 0 · meetings 1" in str(report)
        assert report.totals is not None
        assert report.totals.dials == totals.dials == 2
        sealed = await story.floor.sprints.sealed(story.sprint)
        assert sealed is not None
        assert f"sealed hash {sealed.hash}" in str(report)


async def test_the_same_log_has_the_same_hash_before_and_after_the_seal(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim")).rep
        await story.start()
        await story.tap(karim)
        before = verify(story.floor.storage, story.sprint)
        assert not before.sealed
        await story.finish()
        assert verify(story.floor.storage, story.sprint).hash == before.hash


TAMPERED = {
    "DELETE FROM events WHERE seq = 4": "the log's numbers have a gap",
    "UPDATE sprints SET head = head + 1": "the sprint says",
    "UPDATE events SET body = REPLACE(body, 'interested', 'callback')": "sealed result",
    "UPDATE results SET hash = 'x'": "the sealed result is not the one in the log",
    "DELETE FROM results": "disagree on whether it is final",
    "UPDATE sprints SET phase = 'live'": "the sprint's row says live",
    "UPDATE people SET rep = 'ghost' WHERE name = 'Karim'": "a name is kept for ghost",
}


@pytest.mark.parametrize("change", TAMPERED)
async def test_what_was_changed_behind_its_back_is_seen(database_url: str, change: str) -> None:
    async with telling(database_url) as story:
        await played(story)
        await story.floor.storage.write(lambda connection: connection.execute(text(change)) and 0)
        report = verify(story.floor.storage, story.sprint)
        assert TAMPERED[change] in " ".join(report.problems)
        assert "PROBLEM" in str(report)


async def test_a_sprint_that_is_not_there_is_refused(database_url: str) -> None:
    async with telling(database_url) as story:
        with pytest.raises(Malformed):
            verify(story.floor.storage, 7)
