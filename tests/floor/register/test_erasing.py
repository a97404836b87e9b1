"""A rep reads everything that is stored, and has it forgotten."""

import json

import pytest

from floor import commands as c
from floor.errors import UnknownRep
from floor.rep import Actor
from floor.verify import verify
from tests.story import OPENED_AT, telling
from tests.watcher import everything, truth

pytestmark = pytest.mark.anyio


async def test_an_erased_rep_leaves_no_name_word_device_or_card_and_the_hash_stays(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Zébulon", device="secret-device")).rep
        await story.join("Léa")
        await story.start()
        key = await story.tap(karim)
        await story.ask(c.NoteObjection(key, "other", None, "Xylophone"), Actor("rep", karim))
        await story.finish()
        before, held = verify(story.floor.storage, story.sprint), await everything(story.floor)
        planted = [json.dumps(word)[1:-1] for word in ("Zébulon", "Xylophone", "secret-device")]
        assert all(word in held for word in planted), "or the test proves nothing"
        await story.ask(c.EraseRep(karim), Actor("rep", karim))
        after, held = verify(story.floor.storage, story.sprint), await everything(story.floor)
        assert not [word for word in planted if word in held]
        assert (after.hash, after.totals) == (before.hash, before.totals)
        assert not after.problems
        assert await story.floor.cards.known("secret-device") is None


async def test_who_asks_to_be_forgotten_is_forgotten_in_every_sprint(database_url: str) -> None:
    async with telling(database_url) as story:
        first = await story.open()
        before = (await story.join("Zébulon", device="phone")).rep
        await story.open()
        now = (await story.join("Zébulon", device="phone")).rep
        await story.ask(c.EraseRep(now), Actor("rep", now))
        assert json.dumps("Zébulon")[1:-1] not in await everything(story.floor)
        assert (await truth(story.floor, first)).tally.sheets[before].status == "erased"


async def test_who_was_forgotten_may_come_back_as_somebody_new(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        first = (await story.join("Karim", device="phone")).rep
        await story.ask(c.EraseRep(first), Actor("rep", first))
        assert await story.floor.seat(story.sprint, "phone") is None
        again = await story.join("Karim", device="phone")
        assert again.rep != first
        assert again.status == "admitted"


async def test_a_rep_reads_everything_stored_about_them_and_of_nobody_else(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim, lea = (await story.join("Karim")).rep, (await story.join("Léa")).rep
        await story.start()
        key = await story.tap(karim)
        await story.tap(lea, "meeting")
        await story.ask(c.NoteObjection(key, "other", True, "Nos horaires"), Actor("rep", karim))
        export = await story.floor.export(story.sprint, karim)
        assert export["me"]["name"] == "Karim"
        assert export["totals"]["doors"] == 1
        assert [row["words"] for row in export["outcomes"]] == ["Nos horaires"]
        assert {line["event"]["e"] for line in export["log"]} == {
            "rep_joined",
            "outcome_logged",
            "objection_noted",
        }
        assert export["seats_taken_at"] == [OPENED_AT]
        assert export["card"]["best_conversations"] == 0
        assert lea not in json.dumps(export)
        with pytest.raises(UnknownRep):
            await story.floor.export(story.sprint, "nobody")
