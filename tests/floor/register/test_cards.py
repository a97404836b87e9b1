"""A rep is known again: by device, by four words, by a personal QR."""

import pytest

from floor.rep import Actor
from tests.story import telling

pytestmark = pytest.mark.anyio


async def test_a_returning_device_is_known_and_a_card_brings_another_phone(
    database_url: str,
) -> None:
    async with telling(database_url) as story:
        await story.open()
        seat = await story.join("Karim", "team", device="phone")
        assert seat.card is not None
        cards = story.floor.cards
        known = await cards.known("phone")
        assert known is not None
        assert (known.name, known.mode) == ("Karim", "team")
        shouted = " - ".join(seat.card.words).upper()
        assert await cards.visit("new phone", words=shouted) == known
        assert await cards.visit("third", secret=seat.card.secret) == known
        assert await cards.visit("thief", words="abaisser abandon abdiquer abeille") is None
        assert await cards.known("new phone") == known
        assert await cards.known("thief") is None


async def test_new_words_kill_the_old_ones(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        seat = await story.join("Karim", device="phone")
        assert seat.card is not None
        new = await story.floor.cards.renew("phone", "en")
        assert new is not None
        assert await story.floor.cards.visit("x", words=" ".join(seat.card.words)) is None
        assert await story.floor.cards.visit("x", words=" ".join(new.words)) is not None
        assert await story.floor.cards.renew("nobody", "en") is None


async def test_a_personal_best_grows_at_the_seal_and_only_grows(database_url: str) -> None:
    async with telling(database_url) as story:
        for talks in (3, 1):
            await story.open()
            karim = (await story.join("Karim", device="phone")).rep
            await story.start()
            for _ in range(talks):
                await story.tap(karim, "interested")
            await story.finish()
            known = await story.floor.cards.known("phone")
            assert known is not None
            assert (known.best, known.half_hour) == (3, 3)


async def test_a_best_goes_with_the_seat_and_not_with_the_phone(database_url: str) -> None:
    async with telling(database_url) as story:
        await story.open()
        karim = (await story.join("Karim", device="phone")).rep
        await story.start()
        await story.tap(karim, "interested")
        await story.finish()
        sprint = await story.open()
        await story.join("Karim", device="phone")
        marie = (await story.join("Marie", device="dead")).rep
        cards, by = story.floor.cards, Actor("rep", marie)
        best = await cards.of_seat(sprint, "phone")
        assert best is not None
        assert best.best == 1
        assert await story.floor.move_seat(sprint, marie, "phone", by=by, key="0" * 32)
        hers = await cards.of_seat(sprint, "phone")
        assert hers is not None
        assert (hers.name, hers.best) == ("Marie", 0)
        assert await cards.of_seat(sprint, "dead") is None
