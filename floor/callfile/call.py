"""One line of a call file: a call, or why it is none."""

from typing import Literal, TypeAlias

import msgspec

from floor.kind import KINDS, STEPS, step

Reason: TypeAlias = Literal[
    "quotes", "cells", "no_rep", "rep_number", "no_time", "time", "no_hour", "future", "talk",
    "no_outcome", "unmapped", "not_a_call", "inbound", "other_day",
    "sealed", "purged", "not_started", "outside", "conflict", "kind", "gone",
]  # fmt: skip
Note: TypeAlias = Literal["by_talk", "unknown_text", "objection_other", "objection_unused"]


class Call(msgspec.Struct, frozen=True):
    """`at` is epoch ms; `text` the outcome's words, `rep` the rep's, as the file has them."""

    line: int
    rep: str
    at: int
    text: str
    kind: str
    talked: bool | None = None
    objection: str = ""
    talk_s: int | None = None


class Left(msgspec.Struct, frozen=True):
    """A line that is not written. `text` only of an outcome that the table does not have."""

    line: int
    reason: Reason
    text: str = ""


def furthest(kind: str) -> tuple[int, bool]:
    """How far a kind goes, to choose among several tags of one call."""
    what = KINDS[kind]
    return STEPS.index(step(what, what.conversation is True)), what.door
