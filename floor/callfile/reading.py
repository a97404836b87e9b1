"""A table's rows read as calls: each is one, or is left with a reason."""

from collections import Counter
from collections.abc import Sequence
from datetime import date

import msgspec

from floor.callfile.call import Call, Left, Note, Reason
from floor.callfile.columns import Column
from floor.callfile.dates import Written, instant, split
from floor.callfile.durations import Unit, seconds
from floor.callfile.headers import INBOUND, Meaning
from floor.callfile.mapping import NOT_A_CALL, Mapping
from floor.callfile.saying import kind_of, said
from floor.callfile.table import Row, Table
from floor.callfile.words import squeeze
from floor.kind import KINDS
from floor.objection import OTHER

OBJECTING = ("no", "do_not_call")
MOST_DIGITS = 5  # a rep's name holds no telephone number
_INBOUND = {squeeze(word) for word in INBOUND}


class How(msgspec.Struct, frozen=True, kw_only=True):
    """Everything that decides how a row is read. `now` is epoch ms."""

    columns: tuple[Column, ...]
    mapping: Mapping
    written: Written
    unit: Unit
    now: int


class Reading(msgspec.Struct, frozen=True):
    """`notes` count what was written with less than the line said; `passed_over`, by text."""

    calls: list[Call]
    left: list[Left]
    notes: Counter[Note]
    passed_over: Counter[str]

    @property
    def read(self) -> int:
        return len(self.calls) + len(self.left)


class _Leave(Exception):
    def __init__(self, reason: Reason, text: str = "") -> None:
        self.reason, self.text = reason, text


def read(table: Table, how: How) -> Reading:
    reading = Reading([], [], Counter(), Counter())
    reader = _Reader(how, reading)
    for row in table.rows:
        try:
            reading.calls.append(reader.call(row))
        except _Leave as why:
            reading.left.append(Left(row.line, why.reason, why.text))
    assert reading.read == len(table.rows), "a line was lost"
    return reading


class _Reader:
    def __init__(self, how: How, reading: Reading) -> None:
        self._how = how
        self._reading = reading
        self._at: dict[Meaning, int] = {c.meaning: c.index for c in reversed(how.columns)}
        self._outcomes = [c for c in how.columns if c.meaning == "outcome"]

    def call(self, row: Row) -> Call:
        """Raises _Leave."""
        if row.broken:
            raise _Leave("quotes" if row.broken == "quotes" else "cells")
        if squeeze(self._cell(row, "direction")) in _INBOUND:
            raise _Leave("inbound")
        rep, at, talk_s = self._rep(row), self._instant(row), self._talk(row)
        cells = [(c.header, _cell(row.cells, c.index)) for c in self._outcomes]
        heard = said(cells, self._how.mapping)
        if heard.sense is None:
            raise _Leave("unmapped", heard.text) if heard.text else _Leave("no_outcome")
        if heard.sense.kind == NOT_A_CALL:
            raise _Leave("not_a_call")
        kind = kind_of(heard.sense, talk_s)
        if heard.sense.long:
            self._reading.notes["by_talk"] += 1
        if heard.passed_over:
            self._reading.notes["unknown_text"] += 1
            self._reading.passed_over[heard.passed_over] += 1
        objection = self._objection(row, kind, heard.sense.objection)
        return Call(row.line, rep, at, heard.text, kind, heard.sense.talked, objection, talk_s)

    def _rep(self, row: Row) -> str:
        name = " ".join(self._cell(row, "rep").split())
        if not any(char.isalnum() for char in name):
            raise _Leave("no_rep")
        if sum(char.isdigit() for char in name) > MOST_DIGITS:
            raise _Leave("rep_number")
        return name

    def _instant(self, row: Row) -> int:
        text, hour = self._cell(row, "time"), self._cell(row, "hour")
        if not text.strip():
            raise _Leave("no_time")
        at = instant(text, hour, self._how.written)
        if at is None:
            day, rest = split(text.strip(), self._how.written.order)
            raise _Leave("no_hour" if _alone(day, rest, hour) else "time")
        if at > self._how.now:
            raise _Leave("future")
        return at

    def _talk(self, row: Row) -> int | None:
        try:
            return seconds(self._cell(row, "talk"), self._how.unit)
        except ValueError:
            raise _Leave("talk") from None

    def _objection(self, row: Row, kind: str, of_outcome: str) -> str:
        """A reason that the table does not have is « autre », and its words stay in the file."""
        text = self._cell(row, "objection").strip()
        objection = (self._how.mapping.objection(text) or OTHER) if text else of_outcome
        if not objection:
            return ""
        if KINDS[kind].head not in OBJECTING:
            self._reading.notes["objection_unused"] += 1
            return ""
        if objection == OTHER:
            self._reading.notes["objection_other"] += 1
        return objection

    def _cell(self, row: Row, meaning: Meaning) -> str:
        return _cell(row.cells, self._at.get(meaning, -1))


def _cell(cells: Sequence[str], index: int) -> str:
    return cells[index] if 0 <= index < len(cells) else ""


def _alone(day: date | None, rest: str, hour: str) -> bool:
    return day is not None and not rest.strip() and not hour.strip()
