"""Days and hours as they are read: the server's own calendar, in the reader's words."""

import time
from typing import Literal, TypeAlias

Style: TypeAlias = Literal["fr", "en", "iso", "stamp"]
MONTHS = {
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juill.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


def day(at: int, language: str) -> str:
    """« 3 mars », “3 Mar”."""
    then = time.localtime(at / 1000)
    return f"{then.tm_mday}\u00a0{MONTHS[language][then.tm_mon - 1]}"


def clock(at: int, style: Style) -> str:
    """« 9 h 05 », “09:05”."""
    then = time.localtime(at / 1000)
    if style == "fr":  # not every system knows an hour without its zero
        return f"{then.tm_hour}\u00a0h\u00a0{then.tm_min:02}"
    return time.strftime("%Y-%m-%d %H:%M" if style == "stamp" else "%H:%M", then)


def weekday(at: int) -> int:
    """Monday is 0."""
    return time.localtime(at / 1000).tm_wday
