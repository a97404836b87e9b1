"""The view of a host."""

import msgspec

from floor.rep import Status
from floor.views.shape.games import AnyGameLead
from floor.views.shape.script import ScriptLine
from floor.views.shape.warmup import Submitted


class Guest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody on the floor, for the host: how they came, never their mode."""

    rep: str
    name: str
    colour: int
    status: Status
    via: str


class Modes(msgspec.Struct, frozen=True):
    """Counts of modes, never who; none among fewer than three."""

    team: int
    ranking: int
    watching: int


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger. `id` names it to `correct` and `void`, and tells no instant, as the
    call's own key would; `about` is rounded down to five minutes. `name` is empty unless the
    rep is in the ranking or asked the host to look at this very line."""

    id: str
    about: int
    name: str
    colour: int
    kind: str
    talked: bool
    objection: str
    times: int
    points: int
    ended_by: str
    fixed_by: str
    reason: str
    late: bool
    prolonged: bool
    skewed: bool
    by_host: bool
    review: bool


class Gap(msgspec.Struct, frozen=True):
    """The server could not be reached from `since` to `until`."""

    since: int
    until: int


class Restored(msgspec.Struct, frozen=True):
    """The log came back at `at` from a backup of `to`; how many phones have given back since then
    how many calls."""

    at: int
    to: int
    phones: int
    calls: int


class LeadState(msgspec.Struct, frozen=True, kw_only=True):
    """What a host sees besides the shared view. `ledger`: the latest 60 lines, newest first.
    `rude`: how many calls were, never whose; null under five players, and while they call."""

    guests: tuple[Guest, ...]
    modes: Modes | None
    ledger: tuple[LedgerLine, ...]
    corrections: int
    reviews: int
    too_late: int
    skewed: int
    gap: Gap | None
    restored: Restored | None
    hash: str
    games: dict[str, AnyGameLead]
    warmup: int
    answers: tuple[Submitted, ...]
    script: tuple[ScriptLine, ...]
    rude: int | None
