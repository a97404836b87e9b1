"""A cell of a file as a terminal may show it: short, on one line, and nobody's number."""

import re
from collections.abc import Iterable

from floor.names import phrase

LONGEST = 40
_GUID = re.compile(r"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}", re.IGNORECASE)
_PRIVATE = re.compile(r"\S*@\S*|\+?\d(?:[\s./()-]*\d){4,}")  # an address, five digits or more


def shown(text: str) -> str:
    words = phrase(text[:1_000])
    if not _GUID.fullmatch(words):
        words = _PRIVATE.sub("…", words)
    return words if len(words) <= LONGEST else f"{words[: LONGEST - 1]}…"


def ranges(numbers: Iterable[int]) -> str:
    """« 3, 7–12, 40 »: every number, in few characters."""
    runs: list[list[int]] = []
    for number in sorted(numbers):
        if runs and number == runs[-1][1] + 1:
            runs[-1][1] = number
        else:
            runs.append([number, number])
    return ", ".join(f"{a}" if a == b else f"{a}–{b}" for a, b in runs)
