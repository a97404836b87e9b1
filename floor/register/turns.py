"""How a sprint went, by its clock and its host: what the log says that is about no rep."""

from collections.abc import Iterable
from typing import Literal

import msgspec

from floor import events as e
from floor.events import Entry, Event
from floor.tag import snake

OF_NO_REP: tuple[type[Event], ...] = (
    e.SprintOpened,
    e.EntranceLocked,
    e.SprintStarted,
    e.BreakBegan,
    e.RoundBegan,
    e.SprintPaused,
    e.SprintResumed,
    e.RoundExtended,
    e.StretchBegan,
    e.BoardFrozen,
    e.SprintClosed,
    e.ClockJumped,
    e.SprintSealed,
    e.RevealShown,
)


class Turn(msgspec.Struct, frozen=True):
    """`at`: when it was decided, or from when it holds."""

    what: str
    at: int
    by: Literal["rep", "host", "clock"]


def of(entries: Iterable[Entry]) -> tuple[Turn, ...]:
    return tuple(
        Turn(snake(type(entry.event).__name__), getattr(entry.event, "at", entry.at), entry.by.role)
        for entry in entries
        if isinstance(entry.event, OF_NO_REP)
    )
