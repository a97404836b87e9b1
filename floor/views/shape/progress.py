"""How far a rep came in this sprint, for that rep alone."""

import msgspec


class Badge(msgspec.Struct, frozen=True):
    """For effort, never for luck: first_door, ten_doors, comeback."""

    code: str
    at: int


class HalfHour(msgspec.Struct, frozen=True):
    """The half-hour with most conversations so far, from its first."""

    since: int
    conversations: int


class Progress(msgspec.Struct, frozen=True, kw_only=True):
    half_hour: HalfHour | None
    badges: tuple[Badge, ...]
