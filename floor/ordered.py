"""A sorted list of which every change makes another one, cheaply: it is kept in chunks."""

from bisect import bisect_left
from collections.abc import Iterator
from itertools import chain
from typing import Any, Generic, TypeVar

T = TypeVar("T", bound=tuple[Any, ...])
CHUNK = 256  # items; a full one is halved


class Ordered(Generic[T]):
    """Never changed: another one shares all its chunks but that of the change, and 10,000 items
    are 60 chunks."""

    __slots__ = ("_chunks", "_length")

    def __init__(self, chunks: list[list[T]] | None = None, length: int = 0) -> None:
        self._chunks = chunks or []
        self._length = length

    def __len__(self) -> int:
        return self._length

    def __iter__(self) -> Iterator[T]:
        return chain.from_iterable(self._chunks)

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Ordered) and list(self) == list(other)

    __hash__ = None  # type: ignore[assignment]

    def add(self, item: T) -> "Ordered[T]":
        chunks = self._chunks.copy()
        if chunks and chunks[-1][-1] < item and len(chunks[-1]) < CHUNK - 1:  # as nearly always
            chunks[-1] = [*chunks[-1], item]
            return Ordered(chunks, self._length + 1)
        number = self._chunk(item)
        if number == len(chunks):  # it is the last of all
            number = max(number - 1, 0)
        chunk = chunks[number] if chunks else []
        at = bisect_left(chunk, item)
        chunk = [*chunk[:at], item, *chunk[at:]]
        half = len(chunk) // 2
        chunks[number : number + 1] = [chunk] if half < CHUNK / 2 else [chunk[:half], chunk[half:]]
        return Ordered(chunks, self._length + 1)

    def take(self, item: T) -> "Ordered[T]":
        chunks, number = self._chunks.copy(), self._chunk(item)
        chunk = chunks[number]
        at = bisect_left(chunk, item)
        assert chunk[at] == item, "it was never added"
        rest = [*chunk[:at], *chunk[at + 1 :]]
        chunks[number : number + 1] = [rest] if rest else []
        return Ordered(chunks, self._length - 1)

    def place(self, item: tuple[Any, ...]) -> int:
        """How many come before it."""
        number = self._chunk(item)
        if number == len(self._chunks):
            return self._length
        return self._before(number) + bisect_left(self._chunks[number], item)

    @property
    def last(self) -> T:
        """Raises IndexError when there is none."""
        return self._chunks[-1][-1]

    def since(self, index: int) -> Iterator[T]:
        """From that place on."""
        for number, chunk in enumerate(self._chunks):
            if index < len(chunk):
                return chain(chunk[index:], chain.from_iterable(self._chunks[number + 1 :]))
            index -= len(chunk)
        return iter(())

    def backwards(self) -> Iterator[T]:
        return chain.from_iterable(chunk[::-1] for chunk in self._chunks[::-1])

    def _chunk(self, item: tuple[Any, ...]) -> int:
        """The first chunk that does not end before the item."""
        if not self._chunks or self._chunks[-1][-1] < item:
            return len(self._chunks)
        return bisect_left(self._chunks, item, key=_last)

    def _before(self, number: int) -> int:
        """How many stand in the chunks before that one; the end is asked for most."""
        if number == len(self._chunks) - 1:
            return self._length - len(self._chunks[number])
        if number * 2 > len(self._chunks):
            return self._length - sum(map(len, self._chunks[number:]))
        return sum(map(len, self._chunks[:number]))


def _last(chunk: list[T]) -> T:
    return chunk[-1]
