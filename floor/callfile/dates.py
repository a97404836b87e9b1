"""The instant of a call, however its date is written."""

import re
from datetime import UTC, date, datetime, tzinfo
from functools import lru_cache
from typing import Literal, TypeAlias

import msgspec

from floor.callfile.hours import clock_of
from floor.callfile.words import squeeze

Order: TypeAlias = Literal["dmy", "mdy"]
YEARS = range(2000, 2100)
MONTHS: dict[str, int] = {
    name: number
    for number, names in enumerate(
        (
            ("jan", "janv", "janvier", "january"),
            ("feb", "fev", "fevr", "fevrier", "february"),
            ("mar", "mars", "march"),
            ("apr", "avr", "avril", "april"),
            ("may", "mai"),
            ("jun", "juin", "june"),
            ("jul", "juil", "juill", "juillet", "july"),
            ("aug", "aou", "aout", "august"),
            ("sep", "sept", "septembre", "september"),
            ("oct", "octobre", "october"),
            ("nov", "novembre", "november"),
            ("dec", "decembre", "december"),
        ),
        1,
    )
    for name in names
}

_YEAR_FIRST = re.compile(r"(\d{4})[-/.](\d{1,2})[-/.](\d{1,2})(?:[T\s,]+(.*))?")
_YEAR_LAST = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4}|\d{2})(?:[T\s,]+(.*))?")
_DAY_WORD = re.compile(
    r"(?:\w+\.?,?\s+)?(\d{1,2})(?:er)?[\s-]+([^\W\d]+)\.?,?[\s-]+(\d{4})(?:[\s,]+(.*))?"
)
_WORD_DAY = re.compile(
    r"(?:\w+,\s+)?([^\W\d]+)\.?\s+(\d{1,2})(?:st|nd|rd|th)?,?\s+(\d{4})(?:[\s,]+(.*))?"
)
_EPOCH = re.compile(r"(\d{9,10})(?:[.,](\d+))?|(\d{12,13})")


NOTHING: tuple[date | None, str] = (None, "")


class Written(msgspec.Struct, frozen=True):
    """How the file writes its dates: day or month first, and in which zone."""

    order: Order
    zone: tzinfo


def instant(text: str, hour: str, written: Written) -> int | None:
    """Epoch ms; None when it cannot be read. `hour` is the cell of a column of its own."""
    said = text.strip()
    if epoch := _EPOCH.fullmatch(said):
        return _epoch(epoch)
    day, rest = split(said, written.order)
    clock = clock_of(hour.strip() or rest)
    if day is None or clock is None:
        return None
    at = datetime(
        day.year, day.month, day.day, clock.hour, clock.minute, clock.second,
        tzinfo=clock.zone or written.zone,
    )  # fmt: skip
    return int(at.timestamp()) * 1000


def _epoch(said: re.Match[str]) -> int | None:
    ms = int(said[3]) if said[3] else int(said[1]) * 1000 + int((said[2] or "")[:3].ljust(3, "0"))
    return ms if datetime.fromtimestamp(ms // 1000, UTC).year in YEARS else None


def split(said: str, order: Order) -> tuple[date | None, str]:
    """The day, and what is said after it."""
    if found := _YEAR_FIRST.fullmatch(said):
        return _day(found[1], found[2], found[3]), found[4] or ""
    if found := _YEAR_LAST.fullmatch(said):
        day, month = (found[1], found[2]) if order == "dmy" else (found[2], found[1])
        return _day(found[3], month, day), found[4] or ""
    if found := _DAY_WORD.fullmatch(said):
        return _day(found[3], _month(found[2]), found[1]), found[4] or ""
    if found := _WORD_DAY.fullmatch(said):
        return _day(found[3], _month(found[1]), found[2]), found[4] or ""
    return NOTHING


def has_day(cell: str) -> bool:
    """Whether it reads as a date, with a time of the day or without."""
    said = cell.strip()
    return (
        _EPOCH.fullmatch(said) is not None
        or split(said, "dmy") != NOTHING
        or (split(said, "mdy") != NOTHING)
    )


def tells_hour(cell: str) -> bool:
    """Whether a date says its hour itself: midnight is what a spreadsheet adds to a bare date."""
    if _EPOCH.fullmatch(cell.strip()):
        return True
    clock = clock_of(split(cell.strip(), "dmy")[1] or split(cell.strip(), "mdy")[1])
    return clock is not None and (clock.hour, clock.minute, clock.second) != (0, 0, 0)


def _month(word: str) -> str:
    return str(MONTHS.get(squeeze(word), 0))


@lru_cache(maxsize=4_096)
def _day(year: str, month: str, day: str) -> date | None:
    full = int(year) + (2000 if len(year) == 2 else 0)
    try:
        return date(full, int(month), int(day)) if full in YEARS else None
    except ValueError:
        return None
