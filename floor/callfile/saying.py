"""The outcome of one call, out of what the file says in one or several columns."""

import re
from collections.abc import Sequence

import msgspec

from floor.callfile.call import furthest
from floor.callfile.mapping import NOT_A_CALL, Mapping, Sense
from floor.outcome import CONVERSATION_S

_TAGS = re.compile(r"[;,|\n/]+")


class Said(msgspec.Struct, frozen=True):
    """`sense` is None when nothing said is in the table; `text` is what was looked at first;
    `passed_over`, an earlier column's words that the table does not have."""

    sense: Sense | None
    text: str = ""
    passed_over: str = ""


def said(cells: Sequence[tuple[str, str]], mapping: Mapping) -> Said:
    """The first column that the table understands; (header, cell), the surest first."""
    unknown = ""
    for header, cell in cells:
        text = " ".join(cell.split())
        if not text:
            continue
        sense = mapping.outcome(header, text) or _of_tags(header, text, mapping)
        if sense is not None:
            return Said(sense, text, unknown)
        unknown = unknown or text
    return Said(None, unknown)


def _of_tags(header: str, text: str, mapping: Mapping) -> Sense | None:
    """Several tags: the furthest step wins."""
    parts = _TAGS.split(text)
    known = [sense for part in parts if (sense := mapping.outcome(header, part)) is not None]
    calls = [sense for sense in known if sense.kind != NOT_A_CALL]
    if calls:
        return max(calls, key=lambda sense: furthest(sense.kind))
    return known[0] if known else None


def kind_of(sense: Sense, talk_s: int | None) -> str:
    return sense.long if sense.long and (talk_s or 0) >= CONVERSATION_S else sense.kind
