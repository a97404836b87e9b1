"""What the clock must ask next, and when."""

from hashlib import blake2b

import msgspec

from floor.commands import AnyCommand, BeginBreak, BeginRound, BeginStretch, Close, Seal
from floor.schedule import Clock, last_round, stretch_at
from floor.sprint import Rules


def next_due(clock: Clock, rules: Rules) -> tuple[int, AnyCommand] | None:
    """The next scheduled transition: its instant, and the command that asks for it."""
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
