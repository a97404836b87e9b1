"""The view of every wall, and of every pad's mirror."""

import msgspec

from floor.sprint import Sound
from floor.views.shape.board import (
    Bell,
    Curtain,
    Echo,
    Goal,
    Message,
    Met,
    Odds,
    Opened,
    Pulse,
    Rank,
)
from floor.views.shape.common import Totals, When
from floor.views.shape.games import AnyGameShared
from floor.views.shape.replay import Replaying
from floor.views.shape.support import Quarter, Support
from floor.views.shape.warmup import Warmup


class SharedState(msgspec.Struct, frozen=True, kw_only=True):
    """What every wall and every pad's mirror shows. `strip` is the wall of doors in order of true
    time, two characters a cell: leaf (g h r a o, or M for a meeting) and paint (a to x: when in
    the sprint). `people` counts who is admitted, `players` who is counted, `ranked` who may be
    ranked. `games`: what everybody sees of those that this sprint plays, by their codes.
    `lobby` is empty once the sprint has started. `demo`: so many times faster than life, 0 for a
    real sprint."""

    when: When
    demo: int
    game: str
    locked: bool
    sound: Sound
    people: int
    players: int
    ranked: int
    totals: Totals
    goal: Goal
    strip: str
    opened: tuple[Opened, ...]
    lobby: tuple[Bell, ...]
    ranks: tuple[Rank, ...]
    pulses: tuple[Pulse, ...]
    echo: Echo | None
    odds: Odds
    heard: tuple[Met, ...]
    games: dict[str, AnyGameShared]
    message: Message | None
    reveal: Curtain | None
    support: Support
    quarter: Quarter | None
    replay: Replaying | None
    warmup: Warmup | None
