"""Which column of a file means what: said by option, or else by its header, or by its content."""

import re
from collections.abc import Callable, Mapping, Sequence
from typing import Literal, TypeAlias

import msgspec

from floor.callfile.headers import HEADERS, Meaning
from floor.callfile.table import Table
from floor.callfile.unreadable import Unreadable
from floor.callfile.words import squeeze

How: TypeAlias = Literal["option", "header", "content"]
MEANINGS: tuple[Meaning, ...] = tuple(HEADERS)
NEEDED: tuple[Meaning, ...] = ("rep", "time", "outcome")
BY_BOTH: tuple[Meaning, ...] = ("time", "hour")  # a « Date » that holds none is not the date
BY_CONTENT: tuple[Meaning, ...] = ("time", "outcome")
SAMPLE = 200  # rows looked at when no header tells
FEWEST_PER_CENT = 60  # of a column's cells must read as what it is taken for

_RANKS = {
    meaning: {squeeze(name): rank for rank, name in reversed(list(enumerate(names)))}
    for meaning, names in HEADERS.items()
}
_KNOWN = {name for ranks in _RANKS.values() for name in ranks}


class Column(msgspec.Struct, frozen=True):
    """`index` counts from 0."""

    meaning: Meaning
    index: int
    header: str
    how: How


Reads: TypeAlias = Callable[[str, str], bool]  # (header, cell) → whether it reads as that


def columns_of(
    table: Table, chosen: Mapping[Meaning, Sequence[str]], reads: Mapping[Meaning, Reads]
) -> tuple[Column, ...]:
    """In the order of their use: a meaning may have several columns only for the outcome.

    Raises Unreadable for a chosen column that is not there, for a file without a header, and when
    a needed one cannot be told.
    """
    found = [
        _chosen(table, meaning, name) for meaning in MEANINGS for name in chosen.get(meaning, ())
    ]
    if not found and not any(_plain(header) & _KNOWN for header in table.header):
        raise Unreadable("no_header")
    for meaning in MEANINGS:
        if not chosen.get(meaning):
            taken = {column.index for column in found}
            found += _guessed(table, meaning, reads.get(meaning), taken)
    missing = tuple(m for m in NEEDED if not any(column.meaning == m for column in found))
    if missing:
        raise Unreadable("columns", missing=missing, headers=table.header)
    return tuple(found)


def _guessed(table: Table, meaning: Meaning, reads: Reads | None, taken: set[int]) -> list[Column]:
    found = _by_header(table, meaning, taken)
    if meaning in BY_BOTH and reads is not None:
        seen = {column: _read(table, column.index, reads) for column in found}
        found = [column for column, (read, said) in seen.items() if read or not said]
    if not found and meaning in BY_CONTENT and reads is not None:
        found = _by_content(table, meaning, reads, taken)
    return found if meaning == "outcome" else found[:1]


def _chosen(table: Table, meaning: Meaning, name: str) -> Column:
    """By its header as written, by its words, or by its number from 1."""
    wanted = squeeze(name)
    for index, header in enumerate(table.header):
        if header == name or (wanted and squeeze(header) == wanted):
            return Column(meaning, index, header, "option")
    if name.isdecimal() and 1 <= int(name) <= len(table.header):
        return Column(meaning, int(name) - 1, table.header[int(name) - 1], "option")
    raise Unreadable("no_column", name=name, headers=table.header)


def _plain(header: str) -> set[str]:
    """The header's words, with and without what stands in brackets; with, if that is known."""
    whole = squeeze(header)
    return {whole} if whole in _KNOWN else {squeeze(re.sub(r"\(.*?\)|\[.*?\]", "", header))}


def _by_header(table: Table, meaning: Meaning, taken: set[int]) -> list[Column]:
    ranks = _RANKS[meaning]
    ranked = sorted(
        (min(ranks[word] for word in words), index)
        for index, header in enumerate(table.header)
        if index not in taken and (words := _plain(header) & ranks.keys())
    )
    return [Column(meaning, index, table.header[index], "header") for _, index in ranked]


def _by_content(table: Table, meaning: Meaning, reads: Reads, taken: set[int]) -> list[Column]:
    best, most = None, 0
    for index, header in enumerate(table.header):
        read, said = (0, 0) if index in taken else _read(table, index, reads)
        if read > most and read * 100 >= FEWEST_PER_CENT * said:
            best, most = Column(meaning, index, header, "content"), read
    return [best] if best else []


def _read(table: Table, index: int, reads: Reads) -> tuple[int, int]:
    """How many cells of the sample read as that, of how many that say something."""
    cells = [row.cells[index] for row in table.rows[:SAMPLE] if index < len(row.cells)]
    said = [cell for cell in cells if cell.strip()]
    return sum(reads(table.header[index], cell) for cell in said), len(said)
