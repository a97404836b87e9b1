"""Reps' own cards: known again by a device, by four words or by a personal QR."""

import asyncio
from collections.abc import Callable

from sqlalchemy import Connection

from floor.rep import Mode
from floor.storage import Storage, cards, seats
from floor.storage.cards import Card, NewCard


class Cards:
    """Words are hashed slowly, on a thread of their own: never on the loop or the writer."""

    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def known(self, device: str) -> Card | None:
        return await self._storage.read(cards.of_device, device)

    async def of_seat(self, sprint: int, device: str) -> Card | None:
        """Of the rep who sits there, whosever the phone is."""

        def read(connection: Connection) -> Card | None:
            place = seats.find(connection, sprint, device)
            return cards.find(connection, place.card) if place and place.card else None

        return await self._storage.read(read)

    async def visit(self, device: str, *, words: str = "", secret: str = "") -> Card | None:
        """From now on the device is that card's. The web bounds how often one may try."""
        if words:
            hashed = await asyncio.to_thread(cards.words_hash, words)
            card = await self._storage.read(cards.by_words, hashed)
        else:
            card = await self._storage.read(cards.by_secret, secret)
        if card is not None:
            await self._storage.write(cards.bind, device, card.id, self._now_ms())
        return card

    async def make(
        self, device: str, *, name: str, colour: int, mode: Mode, locale: str
    ) -> NewCard | None:
        """A card for a device that has none, with its secrets; else the known one is brought up
        to date, and its secrets stay what they are."""
        new, hashed = await self._draw(locale)
        now = self._now_ms()

        def make(connection: Connection) -> NewCard | None:
            known = cards.of_device(connection, device)
            if known is not None:
                cards.change(connection, known.id, name=name, colour=colour, mode=mode)
                cards.bind(connection, device, known.id, now)  # a card in use is not forgotten
                return None
            cards.make(connection, new, hashed, device, name, colour, mode, locale, now)
            return new

        return await self._storage.write(make)

    async def renew(self, device: str, locale: str) -> NewCard | None:
        """New words and a new QR for the device's card: the old ones are dead."""
        new, hashed = await self._draw(locale)

        def renew(connection: Connection) -> NewCard | None:
            known = cards.of_device(connection, device)
            if known is None:
                return None
            cards.renew(connection, known.id, new, hashed)
            return NewCard(known.id, new.words, new.secret)

        return await self._storage.write(renew)

    async def _draw(self, locale: str) -> tuple[NewCard, str]:
        new = cards.draw(locale)
        return new, await asyncio.to_thread(cards.words_hash, " ".join(new.words))
