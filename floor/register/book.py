"""The team's book, as hosts mend it and everybody reads it."""

import re
from collections.abc import Callable

from floor.errors import Malformed
from floor.objection import OBJECTIONS
from floor.storage import Storage, book
from floor.storage.book import Kept
from floor.wording import kept

LONGEST = 400  # characters of an answer: one breath
KEY = re.compile("[0-9a-f]{32}")


class Book:
    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def read(self, *, retired: bool = False) -> list[Kept]:
        """By objection, the most voted first."""
        return await self._storage.read(book.standing, retired=retired)

    async def add(self, key: str, objection: str, text: str) -> None:
        """Raises Malformed; the same key adds it once."""
        if objection not in OBJECTIONS:
            raise Malformed(objection=objection)
        if not KEY.fullmatch(key):
            raise Malformed(key=len(key))
        await self._storage.write(book.add, key, objection, _said(text), self._now_ms())

    async def edit(self, key: str, text: str) -> None:
        _found(await self._storage.write(book.edit, key, _said(text), self._now_ms()))

    async def retire(self, key: str, retired: bool) -> None:
        at = self._now_ms() if retired else None
        _found(await self._storage.write(book.retire, key, at))

    async def merge(self, key: str, into: str) -> None:
        """Into another answer to the same objection."""
        _found(await self._storage.write(book.merge, key, into))


def _said(text: str) -> str:
    words = kept(text)
    if not words or len(words) > LONGEST:
        raise Malformed(text=len(words))
    return words


def _found(done: bool) -> None:
    if not done:
        raise Malformed()
