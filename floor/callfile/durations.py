"""How long a talk lasted, however it is written."""

import re
from functools import lru_cache
from typing import Literal, TypeAlias

Unit: TypeAlias = Literal["s", "ms", "min"]
SECONDS: dict[Unit, float] = {"s": 1, "ms": 0.001, "min": 60}
LONGEST_S = 24 * 3600

_NUMBER = re.compile(r"(\d+(?:[.,]\d+)?)\s*(ms|min|mn|s|sec|secondes?|seconds?)?", re.IGNORECASE)
_CLOCK = re.compile(r"(?:(\d{1,2}):)?(\d{1,3}):(\d{2})(?:[.,]\d+)?")
_HOURS = re.compile(
    r"(\d{1,2})\s*h(?:ours?|eures?|rs?)?(?:\s*(\d{1,2})\s*(?:minutes?|min|mn|m|')?"
    r"(?:\s*(\d{1,2})\s*(?:secondes?|seconds?|sec|s|\")?)?)?",
    re.IGNORECASE,
)
_MINUTES = re.compile(
    r"()(\d{1,4})\s*(?:minutes?|min|mn|m|')(?:\s*(\d{1,2})\s*(?:secondes?|seconds?|sec|s|\")?)?",
    re.IGNORECASE,
)
_ABSENT = ("", "-", "–", "n/a", "na", "null", "none")
_UNITS: dict[str, Unit] = {"ms": "ms", "mi": "min", "mn": "min"}


@lru_cache(maxsize=8_192)
def seconds(text: str, unit: Unit = "s") -> int | None:
    """Whole seconds, None when the cell says nothing. A number alone is in `unit`.

    Raises ValueError for what is no duration of a call.
    """
    said = " ".join(text.replace("\N{NARROW NO-BREAK SPACE}", " ").split())
    if said.casefold() in _ABSENT:
        return None
    lasted = _lasted(said, unit)
    if lasted is None or lasted > LONGEST_S:
        raise ValueError("no duration of a call")
    return int(lasted)


def _lasted(said: str, unit: Unit) -> float | None:
    if number := _NUMBER.fullmatch(said):
        named = _UNITS.get(number[2][:2].lower(), "s") if number[2] else unit
        return float(number[1].replace(",", ".")) * SECONDS[named]
    parts = _CLOCK.fullmatch(said) or _HOURS.fullmatch(said) or _MINUTES.fullmatch(said)
    if parts is None:
        return None
    hours, minutes, rest = (int(part or 0) for part in parts.groups())
    return hours * 3600 + minutes * 60 + rest


def unit_of(header: str) -> Unit:
    """The unit that a header names: HubSpot's own field counts milliseconds."""
    said = header.casefold()
    if "hs_call_duration" in said or re.search(r"\bms\b|milli", said):
        return "ms"
    return "min" if re.search(r"\b(min|minutes?|mn)\b", said) else "s"
