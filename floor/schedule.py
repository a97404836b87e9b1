"""Where a sprint stands in time: its clock, moved by events, read by everybody."""

import msgspec

from floor.sprint import Phase, Rules

COUNTDOWN_MS = 3_000  # « 3, 2, 1 » on every screen between the host's tap and the start


class Clock(msgspec.Struct, frozen=True, kw_only=True):
    """Instants in epoch ms, None where nothing is planned; `round` counts from 1."""

    phase: Phase = "lobby"
    round: int = 0
    started_at: int | None = None
    round_ends_at: int | None = None
    break_ends_at: int | None = None
    paused_at: int | None = None
    stretch_began_at: int | None = None
    frozen_at: int | None = None
    closed_at: int | None = None
    grace_ends_at: int | None = None
    final_at: int | None = None

    @property
    def calling(self) -> bool:
        """Whether taps are taken: pauses and breaks included, calls do not stop by themselves."""
        return self.phase in ("live", "paused", "break")


def _with(clock: Clock, **change: object) -> Clock:
    return msgspec.structs.replace(clock, **change)


def start(clock: Clock, rules: Rules, at: int) -> Clock:
    return _with(
        clock,
        phase="live",
        round=1,
        started_at=at,
        round_ends_at=at + rules.rounds[0].length_ms,
    )


def begin_break(clock: Clock, until: int) -> Clock:
    return _with(clock, phase="break", round_ends_at=None, break_ends_at=until, paused_at=None)


def begin_round(clock: Clock, number: int, until: int) -> Clock:
    return _with(clock, phase="live", round=number, break_ends_at=None, round_ends_at=until)


def pause(clock: Clock, at: int) -> Clock:
    return _with(clock, phase="paused", paused_at=at)


def resume(clock: Clock, at: int) -> Clock:
    """A pause moves the end of the round, or of the break, by its own length."""
    assert clock.paused_at is not None
    stood = max(0, at - clock.paused_at)
    if clock.break_ends_at is not None:
        moved = clock.break_ends_at + stood
        return _with(clock, phase="break", paused_at=None, break_ends_at=moved)
    assert clock.round_ends_at is not None
    return _with(clock, phase="live", paused_at=None, round_ends_at=clock.round_ends_at + stood)


def stand_still(clock: Clock, to: int) -> Clock:
    """Restored from a backup of `to`: the clock stands there, in a break too."""
    if clock.phase not in ("live", "break"):
        return clock
    return _with(clock, phase="paused", paused_at=max(to, clock.started_at or 0))


def begin_grace_anew(clock: Clock, rules: Rules, at: int) -> Clock:
    """Restored after the gong: phones find the time to offer again what was lost."""
    if clock.phase != "closed":
        return clock
    return _with(clock, grace_ends_at=max(clock.grace_ends_at or 0, at + rules.grace_ms))


def extend(clock: Clock, until: int) -> Clock:
    """The new end of the running round, or of the running break."""
    if clock.phase == "break":
        return _with(clock, break_ends_at=until)
    return _with(clock, round_ends_at=until)


def close(clock: Clock, rules: Rules, at: int) -> Clock:
    return _with(
        clock,
        phase="closed",
        closed_at=at,
        grace_ends_at=at + rules.grace_ms,
        round_ends_at=None,
        break_ends_at=None,
        paused_at=None,
    )


def lengthen_grace(clock: Clock, gap_ms: int) -> Clock:
    """Grace counts only time when the server could be reached."""
    assert clock.grace_ends_at is not None
    return _with(clock, grace_ends_at=clock.grace_ends_at + gap_ms)


def last_round(clock: Clock, rules: Rules) -> bool:
    return clock.round == len(rules.rounds)


def ends_at(clock: Clock, rules: Rules) -> int | None:
    """The planned end of the whole sprint; None before the start, and when it is over."""
    base = clock.round_ends_at or clock.break_ends_at
    if base is None:
        return None
    behind = 0 if clock.break_ends_at else rules.rounds[clock.round - 1].break_ms
    ahead = rules.rounds[clock.round :]
    if not ahead:
        return base
    return base + behind + sum(r.length_ms for r in ahead) + sum(r.break_ms for r in ahead[:-1])


def stretch_at(clock: Clock, rules: Rules) -> int | None:
    """When the final stretch begins: known only in the last round."""
    if clock.round_ends_at is None or not last_round(clock, rules):
        return None
    return clock.round_ends_at - rules.stretch_ms
