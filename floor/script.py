"""The script base of a sprint: opener, context and pretext of the list that is called."""

from typing import Literal, TypeAlias

import msgspec

Part: TypeAlias = Literal["opener", "context", "pretext"]

PARTS: tuple[Part, ...] = ("opener", "context", "pretext")
LINE_MAX = 200
MOST_LINES = 24


class Line(msgspec.Struct, frozen=True):
    """`rep` proposed it; empty for a host's. Its words are the aside of the same id."""

    id: str
    part: Part
    rep: str
