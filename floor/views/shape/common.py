"""What several views show."""

import msgspec

from floor.sprint import Phase


class When(msgspec.Struct, frozen=True, kw_only=True):
    """Where the sprint stands in time; null where nothing is planned."""

    phase: Phase
    round: int
    rounds: int
    started_at: int | None
    round_ends_at: int | None
    break_ends_at: int | None
    ends_at: int | None
    paused_at: int | None
    stretch_at: int | None
    stretch_began_at: int | None
    frozen_at: int | None
    closed_at: int | None
    grace_ends_at: int | None
    final_at: int | None


class Totals(msgspec.Struct, frozen=True, kw_only=True):
    """Counts of standing outcomes. `doors` are the rejections."""

    calls: int = 0
    pickups: int = 0
    connects: int = 0
    conversations: int = 0
    doors: int = 0
    meetings: int = 0
