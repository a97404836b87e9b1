"""The operator's export: what the team did, and nothing that could be laid at one person's door."""

import json
from pathlib import Path
from typing import Any

import msgspec
import pytest

from floor import commands as c
from floor.aggregates import Fates
from floor.errors import Malformed
from floor.pulse import Pulse
from floor.register.extract import Extract, digest, extract
from floor.rep import Actor
from floor.slots import SLOT_MS
from tests.story import Story, telling
from tests.watcher import truth

pytestmark = pytest.mark.anyio
DOORS = {"Zébulon": 17, "Xanthe": 19, "Wolfgang": 23}  # each a number found nowhere else


async def planted(story: Story) -> dict[str, str]:
    """A sealed sprint of three with planted doors, words and a correction; rep ids by name."""
    await story.open(title="Relance Durand SA")
    reps = {name: (await story.join(name)).rep for name in DOORS}
    await story.start()
    for name, doors in DOORS.items():
        keys = [await story.tap(reps[name]) for _ in range(doors)]
        me = Actor("rep", reps[name])
        await story.ask(c.NoteObjection(keys[0], "other", None, "Xylophone"), me)
        await story.ask(c.NoteObjection(keys[1], "equipped"), me)
        struck = await story.tap(reps[name])
        await story.ask(c.RetractOutcome(struck), me)
    await story.ask(c.ShowMessage("Bravo Zébulon", story.time() + 60_000))
    await story.finish()
    return reps


async def taken(story: Story) -> Extract:
    return await story.floor.storage.read(extract, story.sprint)


def numbers(tree: object) -> set[int]:
    if isinstance(tree, dict):
        return set().union(*map(numbers, tree.values()))
    if isinstance(tree, list | tuple):
        return set().union(*map(numbers, tree))
    return {tree} if isinstance(tree, int) and not isinstance(tree, bool) else set()


def plain(found: Extract) -> Any:
    return json.loads(msgspec.json.encode(found))


async def test_it_holds_no_name_no_text_and_no_count_of_a_person(database_url: str) -> None:
    async with telling(database_url) as story:
        await planted(story)
        whole = plain(await taken(story))
        text = json.dumps(whole, ensure_ascii=False)
        for word in (*DOORS, "Xylophone", "Durand", "Bravo", "device of"):
            assert word not in text
        assert not set(DOORS.values()) & numbers(whole)
        assert whole["totals"]["doors"] == sum(DOORS.values()) == 59


async def test_the_crawl_would_find_a_leak(database_url: str) -> None:
    async with telling(database_url) as story:
        await planted(story)
        sealed = await story.floor.sprints.sealed(story.sprint)
        leak = [plain(await taken(story)), msgspec.to_builtins(sealed)]
        assert set(DOORS.values()) <= numbers(leak)
        assert "Xanthe" in str((await truth(story.floor, story.sprint)).asides)


async def test_no_call_carries_a_rep_a_key_or_an_instant_of_its_own(database_url: str) -> None:
    async with telling(database_url) as story:
        reps = await planted(story)
        found = await taken(story)
        assert found.calls is not None
        assert all(row.about % SLOT_MS == 0 for row in found.calls)
        text = json.dumps(plain(found)["calls"])
        tally = (await truth(story.floor, story.sprint)).tally
        keys = [key for sheet in tally.sheets.values() for key in sheet.outcomes]
        assert not any(secret in text for secret in (*reps.values(), *keys))
        assert set(found.reps) == set(reps.values()), "ids stand apart, tied to nothing"


async def test_the_calls_add_up_to_the_sealed_totals(database_url: str) -> None:
    async with telling(database_url) as story:
        await planted(story)
        found = await taken(story)
        assert found.calls is not None
        standing = sum(row.count for row in found.calls if not row.struck)
        assert standing == found.totals["dials"] == 59
        assert sum(row.count for row in found.calls if row.struck) == 3
        assert {row.objection: row.count for row in found.calls if row.objection} == {
            "other": 3,
            "equipped": 3,
        }
        sealed = await story.floor.sprints.sealed(story.sprint)
        assert sealed is not None and found.hash == sealed.hash
        assert [turn.what for turn in found.turns][-2:] == ["sprint_closed", "sprint_sealed"]


async def test_where_fewer_than_three_called_the_totals_alone_are_told(database_url: str) -> None:
    async with telling(database_url) as story:
        karim, lea, _ = await story.calling("Karim", "Léa", "Jo")
        await story.tap(karim)
        await story.tap(lea)
        found = await taken(story)
        assert (found.calls, found.totals["doors"]) == (None, 2)
        assert (found.figures, found.fates) == (None, None)
        assert found.modes == {"ranking": 3}
        await story.ask(c.EraseRep(lea), Actor("rep", lea))
        later = await taken(story)
        assert later.modes is None, "among two, a count tells who"
        assert lea not in later.reps


async def test_after_a_purge_the_sums_and_the_hash_are_what_is_left(database_url: str) -> None:
    async with telling(database_url) as story:
        await planted(story)
        before = await taken(story)
        await story.floor.caretaker.forget_one(story.sprint)
        after = await taken(story)
        assert (after.totals, after.hash) == (before.totals, before.hash)
        assert after.purged_at is not None
        assert (after.calls, after.reps, after.turns, after.rules) == (None, (), (), None)
        assert (after.figures, after.fates) == (before.figures, before.fates)


async def test_it_tells_what_the_sprint_s_page_tells(tmp_path: Path) -> None:
    async with telling(f"sqlite:///{tmp_path / 'floor'}") as story:
        ana, *others = await story.calling("Ana", "Bob", "Cleo")
        for rep in (ana, *others):
            await story.tap(rep)
        await story.tap(ana, "meeting")
        await story.finish()
        (meeting,) = await story.floor.meetings.open("device of Ana", but=0)
        await story.floor.meetings.decide("device of Ana", story.sprint, meeting.outcome, "held")
        found = await taken(story)
        assert found.figures is not None
        assert [(one.code, one.count) for one in found.figures.doors] == [("refusal", 3)]
        assert found.fates == Fates(held=1)
        assert found.pulse == Pulse(), "nobody has given one"


async def test_whoever_changes_a_figure_breaks_the_digest(database_url: str) -> None:
    async with telling(database_url) as story:
        await planted(story)
        whole = {"notice": {"en": "…"}, **plain(await taken(story))}
        assert digest(whole) == whole["digest"]
        whole["totals"]["meetings"] += 1
        assert digest(whole) != whole["digest"]


async def test_a_sprint_that_is_not_there_is_refused(database_url: str) -> None:
    async with telling(database_url) as story:
        with pytest.raises(Malformed):
            await taken(story)
