"""A line of the script base, as a rep and a host read it."""

import msgspec

from floor.script import Part


class ScriptLine(msgspec.Struct, frozen=True, kw_only=True):
    """`team`: proposed by a colleague, unattributed; `mine`: by the one who reads."""

    id: str
    part: Part
    text: str
    team: bool
    mine: bool
