"""The sealed result."""

import msgspec

from floor.events.root import Event


class SheetResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one rep's sheet was worth when the sprint was sealed."""

    rep: str
    points: int
    dials: int
    pickups: int
    connects: int
    conversations: int
    doors: int
    meetings: int


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The sealed result, by rep id; doors and the rest also as the team's sums."""

    rules_version: int
    dials: int
    pickups: int
    connects: int
    conversations: int
    doors: int
    meetings: int
    sheets: tuple[SheetResult, ...]


class SprintSealed(Event, frozen=True):
    at: int
    result: Result
    hash: str
