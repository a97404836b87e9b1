"""A first look at a call file: how it is written, before any of its lines is read as a call."""

import re
from collections.abc import Mapping as ByMeaning
from datetime import UTC, tzinfo

import msgspec

from floor.callfile.columns import SAMPLE, Column, columns_of
from floor.callfile.dates import Order, Written, has_day, tells_hour
from floor.callfile.durations import Unit, unit_of
from floor.callfile.encoding import decode
from floor.callfile.headers import Meaning
from floor.callfile.hours import clock_of
from floor.callfile.mapping import Mapping
from floor.callfile.order import Told, order_of
from floor.callfile.reading import How
from floor.callfile.table import Table, cut


class Wanted(msgspec.Struct, frozen=True, kw_only=True):
    """What the operator says of the file; the rest is found out."""

    mapping: Mapping
    zone: tzinfo
    columns: ByMeaning[Meaning, tuple[str, ...]] = {}
    order: Order | None = None
    unit: Unit | None = None


class Look(msgspec.Struct, frozen=True, kw_only=True):
    """`told` is how the days are told from the months; `utc`: the header says it."""

    encoding: str
    table: Table
    columns: tuple[Column, ...]
    told: Told
    utc: bool
    unit: Unit

    def how(self, wanted: Wanted, now: int) -> How:
        zone = UTC if self.utc else wanted.zone
        written = Written(self.told.order, zone)
        return How(
            columns=self.columns, mapping=wanted.mapping, written=written, unit=self.unit, now=now
        )


def look(data: bytes, wanted: Wanted) -> Look:
    """Raises Unreadable."""
    text = decode(data)
    table = cut(text.text)
    mapping = wanted.mapping
    columns = columns_of(
        table,
        wanted.columns,
        {
            "time": lambda _, cell: has_day(cell),
            "hour": lambda _, cell: clock_of(cell) is not None,
            "outcome": lambda header, cell: mapping.outcome(header, cell) is not None,
        },
    )
    columns = _needed(columns, table)
    headers = {column.meaning: column.header for column in reversed(columns)}
    index = next(column.index for column in columns if column.meaning == "time")
    dates = (row.cells[index] for row in table.rows if index < len(row.cells))
    return Look(
        encoding=text.encoding,
        table=table,
        columns=columns,
        told=order_of(dates, wanted.order),
        utc=re.search(r"\bUTC\b|\bGMT\b", headers["time"], re.IGNORECASE) is not None,
        unit=wanted.unit or unit_of(headers.get("talk", "")),
    )


def _needed(columns: tuple[Column, ...], table: Table) -> tuple[Column, ...]:
    """Without a guessed column of hours where the dates say theirs: it may be of another zone."""
    index = next(column.index for column in columns if column.meaning == "time")
    sample = (row.cells[index] for row in table.rows[:SAMPLE] if index < len(row.cells))
    if not any(tells_hour(cell) for cell in sample):
        return columns
    return tuple(c for c in columns if c.meaning != "hour" or c.how == "option")
