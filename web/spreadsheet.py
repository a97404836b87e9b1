"""A table for a spreadsheet, of which no cell runs."""

import csv
import io
from collections.abc import Iterable

FORMULAS = ("=", "+", "-", "@", "\t", "\r")  # what a spreadsheet would run
MARK = "\ufeff".encode()  # else it takes accents for something else


def table(rows: Iterable[Iterable[object]], delimiter: str = ",") -> bytes:
    out = io.StringIO()
    csv.writer(out, delimiter=delimiter).writerows([cell(one) for one in row] for row in rows)
    return MARK + out.getvalue().encode()


def cell(value: object) -> str:
    """A value that no spreadsheet takes for a formula."""
    text = "" if value is None else str(value)
    return f"'{text}" if text.startswith(FORMULAS) and not isinstance(value, int) else text
