"""The time of the day at which a call was made, however it is written."""

import re
from datetime import UTC, timedelta, timezone, tzinfo
from functools import lru_cache

import msgspec

_HOUR = re.compile(
    r"(?:à|a|at|-)?\s*(\d{1,2})\s*(?::|h(?:eures?)?)\s*"
    r"(?:(\d{1,2})(?:\s*(?::|min|mn|m)\s*(?:(\d{1,2})(?:[.,]\d+)?\s*s?)?)?)?"
    r"\s*([ap]\.?m\.?)?\s*(Z|UTC|GMT|(?:UTC|GMT)?\s*([+-])(\d{2}):?(\d{2})?)?",
    re.IGNORECASE,
)


class Clock(msgspec.Struct, frozen=True):
    """A time of the day, with its own zone if it says one."""

    hour: int
    minute: int
    second: int
    zone: tzinfo | None


@lru_cache(maxsize=65_536)
def clock_of(said: str) -> Clock | None:
    """The time of the day that a text says, and nothing else."""
    found = _HOUR.fullmatch(said.strip())
    if found is None:
        return None
    hour, minute, second = int(found[1]), int(found[2] or 0), int(found[3] or 0)
    if found[4]:
        if not 1 <= hour <= 12:
            return None
        hour = hour % 12 + (12 if found[4][0] in "pP" else 0)
    if hour > 23 or minute > 59 or second > 59:
        return None
    return Clock(hour, minute, second, _zone(found))


def _zone(found: re.Match[str]) -> tzinfo | None:
    if not found[5]:
        return None
    if not found[6]:
        return UTC
    away = timedelta(hours=int(found[7]), minutes=int(found[8] or 0))
    return timezone(-away if found[6] == "-" else away) if away < timedelta(hours=24) else UTC
