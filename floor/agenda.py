"""What the clock must ask next, and when."""

from hashlib import blake2b
from typing import TypeAlias

import msgspec

from floor.commands import (
    AnyCommand,
    BeginBreak,
    BeginRound,
    BeginStretch,
    BeginVote,
    Close,
    EndWarmup,
    Seal,
)
from floor.schedule import Clock, last_round, stretch_at
from floor.sprint import Rules
from floor.tally import Tally
from floor.warmup import Warmup

Due: TypeAlias = tuple[int, AnyCommand]


def next_due(tally: Tally) -> Due | None:
    """The next scheduled transition: its instant, and the command that asks for it. An end of calls
    goes before what is due at the same instant."""
    turn = _turn(tally.clock, tally.opened)
    pairs = _of_warmup(tally.warmup) if tally.warmup is not None else None
    dues = [due for due in (turn, pairs) if due is not None]
    return min(dues, key=lambda due: due[0], default=None)


def _of_warmup(warmup: Warmup) -> Due | None:
    if not warmup.open:
        return None
    if warmup.stage == "writing":
        return warmup.vote_at, BeginVote(warmup.number, warmup.vote_at)
    return warmup.until, EndWarmup(warmup.number, warmup.until)


def _turn(clock: Clock, rules: Rules) -> Due | None:
    if clock.phase == "break" and clock.break_ends_at is not None:
        due = clock.break_ends_at
        return due, BeginRound(clock.round + 1, due)
    if clock.phase == "closed" and clock.grace_ends_at is not None:
        return clock.grace_ends_at, Seal(clock.grace_ends_at)
    if clock.phase != "live" or clock.round_ends_at is None:
        return None
    if not last_round(clock, rules):
        return clock.round_ends_at, BeginBreak(clock.round, clock.round_ends_at)
    stretch = stretch_at(clock, rules)
    if stretch is not None and clock.stretch_began_at is None:
        return stretch, BeginStretch(stretch)
    return clock.round_ends_at, Close(clock.round_ends_at)


def key_of(sprint_id: int, command: AnyCommand) -> str:
    """The same transition has the same key: asked twice, it happens once."""
    said = f"{sprint_id} {msgspec.json.encode(command).decode()}"
    return blake2b(said.encode(), digest_size=16).hexdigest()
