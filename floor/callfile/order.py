"""Which of 3/4/2026's numbers is the day: told by the whole file, or by habit."""

import re
from collections.abc import Iterable
from typing import Literal, TypeAlias

import msgspec

from floor.callfile.dates import Order

How: TypeAlias = Literal["option", "file", "habit", "clear"]

_DATES = re.compile(
    r"\s*(\d{1,2})[-/.](\d{1,2})[-/.](?:\d{4}|\d{2})(?!\d)(?:.*?([ap]\.?m\.?)\s*$)?", re.IGNORECASE
)


class Told(msgspec.Struct, frozen=True):
    """`clear`: no date of the file leaves a doubt; `habit`: every one of them does."""

    order: Order
    how: How


def order_of(texts: Iterable[str], chosen: Order | None = None) -> Told:
    """A number over twelve is a day; where both places have one, the more frequent place is right,
    and the other dates cannot be read. A file with « PM » and no such number is an American one."""
    day_first = month_first = doubtful = american = 0
    for text in texts:
        found = _DATES.match(text)
        if found is None:
            continue
        first, second = int(found[1]) > 12, int(found[2]) > 12
        day_first += first and not second
        month_first += second and not first
        doubtful += not first and not second and found[1] != found[2]
        american += found[3] is not None
    if chosen is not None:
        return Told(chosen, "option")
    if day_first or month_first:
        return Told("dmy" if day_first >= month_first else "mdy", "file")
    if american:
        return Told("mdy", "file")
    return Told("dmy", "habit" if doubtful else "clear")
