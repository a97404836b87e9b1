"""Support as screens see it: counts for all, who may be asked for two minutes for a rep alone."""

import msgspec


class Support(msgspec.Struct, frozen=True, kw_only=True):
    """What this floor gave, to nobody in particular. Until `hard_until` somebody found a door
    hard, and asks for it; 0: nobody yet."""

    claps: int
    courages: int
    hard_until: int


class Quarter(msgspec.Struct, frozen=True):
    """Medians of the quarter with most points, calls in fives; only where it is three or more."""

    calls: int
    conversations: int


class Colleague(msgspec.Struct, frozen=True):
    """Somebody in the ranking who said so: a private ping may reach them."""

    rep: str
    name: str
    colour: int


class Company(msgspec.Struct, frozen=True, kw_only=True):
    """`reachable`: what this rep said about being asked. `breath_at`: when it last asked."""

    reachable: bool
    colleagues: tuple[Colleague, ...]
    breath_at: int
