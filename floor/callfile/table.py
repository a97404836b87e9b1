"""A file's text cut into rows of cells, each with its line; a broken row does not hide the next."""

import csv
import io
from collections.abc import Iterator

import msgspec

from floor.callfile.unreadable import Unreadable

SEPARATORS = ";\t,|"
FIELD_CHARACTERS = 131_072  # of one cell: the csv module's own limit, which bounds memory
MOST_ROWS = 1_000_000


class Row(msgspec.Struct, frozen=True):
    """`line` is where it begins, from 1; `broken` says why there are no cells."""

    line: int
    cells: list[str]
    broken: str = ""


class Table(msgspec.Struct, frozen=True):
    header: tuple[str, ...]
    rows: list[Row]
    separator: str


def cut(text: str) -> Table:
    """Empty rows are no rows. Raises Unreadable when there is nothing to read."""
    lines = list(io.StringIO(text, newline=""))
    first, separator = _announced(lines)
    if not separator:
        separator = _separator(lines[first:])
    rows = _rows(lines, first, separator)
    header = next(rows, None)
    if header is None:
        raise Unreadable("empty")
    if len(header.cells) < 2:
        raise Unreadable("one_column")
    kept: list[Row] = []
    for row in rows:
        if len(kept) == MOST_ROWS:
            raise Unreadable("too_many_rows", limit=MOST_ROWS)
        kept.append(_fitting(row, len(header.cells)))
    return Table(tuple(cell.strip() for cell in header.cells), kept, separator)


def _announced(lines: list[str]) -> tuple[int, str]:
    """Excel's own « sep=; » before the header."""
    said = lines[0].strip().strip('"').lower() if lines else ""
    if said.startswith("sep=") and len(said) == 5:
        return 1, said[4]
    return 0, "\t" if lines and lines[0].startswith("sep=\t") else ""


def _separator(lines: list[str]) -> str:
    """The one that cuts the header into the most cells."""
    header = next((line for line in lines if line.strip()), "")
    return max(SEPARATORS, key=lambda mark: len(next(csv.reader([header], delimiter=mark), ())))


def _rows(lines: list[str], start: int, separator: str) -> Iterator[Row]:
    """A quote that is never closed breaks its own line, and reading goes on with the next one."""
    while start < len(lines):
        reader = csv.reader(iter(lines[start:]), delimiter=separator, strict=True)
        line = start
        try:
            for cells in reader:
                if any(cell.strip() for cell in cells):
                    yield Row(line + 1, cells)
                line = start + reader.line_num
            return
        except csv.Error:
            yield Row(line + 1, [], "quotes")
            start = line + 1


def _fitting(row: Row, width: int) -> Row:
    """More cells than the header: a separator stood in a cell, and nothing is in its place."""
    if any(cell.strip() for cell in row.cells[width:]):
        return Row(row.line, [], "cells")
    return row
