"""Days and hours as they are read: in the reader's words, by their clock or else the server's."""

import time
from datetime import datetime
from typing import Literal, TypeAlias
from zoneinfo import ZoneInfo

Style: TypeAlias = Literal["fr", "en", "iso", "stamp"]
MONTHS = {
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juill.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day(at: int, language: str, zone: ZoneInfo | None = None) -> str:
    """« 3 mars », “3 Mar”."""
    then = _there(at, zone)
    return f"{then.tm_mday}\u00a0{MONTHS[language][then.tm_mon - 1]}"


def clock(at: int, style: Style, zone: ZoneInfo | None = None) -> str:
    """« 9 h 05 », “09:05”."""
    then = _there(at, zone)
    if style == "fr":  # not every system knows an hour without its zero
        return f"{then.tm_hour}\u00a0h\u00a0{then.tm_min:02}"
    return time.strftime("%Y-%m-%d %H:%M" if style == "stamp" else "%H:%M", then)


def weekday(at: int, zone: ZoneInfo | None = None) -> int:
    """Monday is 0."""
    return _there(at, zone).tm_wday


def _there(at: int, zone: ZoneInfo | None) -> time.struct_time:
    return datetime.fromtimestamp(at / 1000, zone).timetuple()
