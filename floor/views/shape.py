"""The shapes of the three views. Integers, ASCII keys, instants in epoch ms; never a float."""

import msgspec

from floor.rep import Mode, Status
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


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """The team's goal, and what published rates make us expect of such a sprint."""

    doors: int
    meetings: int
    expected_doors: int
    expected_calls: int


class Bell(msgspec.Struct, frozen=True):
    """Somebody on the landing: the wall's lobby."""

    rep: str
    name: str
    colour: int


class Rank(msgspec.Struct, frozen=True, kw_only=True):
    """One shown rank: equal points share it, 1, 2, 2, 4."""

    rank: int
    rep: str
    name: str
    colour: int
    points: int


class Opened(msgspec.Struct, frozen=True):
    """A meeting: its instant, and who booked it if in the ranking, else empty."""

    at: int
    name: str


class Pulse(msgspec.Struct, frozen=True, kw_only=True):
    """A call somebody picked up; the screen fades it in 60 s. Signed only by the ranking."""

    id: int
    at: int
    kind: str
    talked: bool
    name: str


class Echo(msgspec.Struct, frozen=True, kw_only=True):
    """The same door: its head, how often this sprint met it, the objection if it is shared."""

    head: str
    count: int
    objection: str
    at: int
    until: int


class Odds(msgspec.Struct, frozen=True, kw_only=True):
    """Honest odds. `none_in_ten`: how often of ten there is no meeting after so many talks.

    `low`, `median`, `high`: conversations for one meeting, 10, 50 and 90 %. `own` says whether
    the floor's own outcomes weigh in (ten known talks) or only the published prior.
    """

    talks: int
    meetings: int
    none_in_ten: int
    low: int
    median: int
    high: int
    own: bool


class Met(msgspec.Struct, frozen=True):
    """An objection and how often the floor met it."""

    objection: str
    count: int


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the teams. `totals` only from three players on; `average` in tenths of a point a
    player, null while frozen."""

    team: int
    players: int
    totals: Totals | None
    average: int | None


class Message(msgspec.Struct, frozen=True):
    """The host's words, shown as typed until `until`."""

    text: str
    until: int


class Award(msgspec.Struct, frozen=True):
    """Something that one rep really holds and that is no rank; the name as in a pulse."""

    code: str
    name: str


class Curtain(msgspec.Struct, frozen=True, kw_only=True):
    """The reveal so far: `step` of `steps`; what a later step shows is empty before it."""

    step: int
    steps: tuple[str, ...]
    heard: tuple[Met, ...]
    awards: tuple[Award, ...]
    podium: tuple[Rank, ...]


class SharedState(msgspec.Struct, frozen=True, kw_only=True):
    """What every wall and every pad's mirror shows. `strip` is the wall of doors in order of true
    time, two characters a cell: leaf (g h r a o, or M for a meeting) and paint (a to x: when in
    the sprint). `people` counts who is admitted, `players` who is counted, `ranked` who may be
    ranked. `lobby` is empty once the sprint has started. `demo`: so many times faster than life, 0
    for a real sprint."""

    when: When
    demo: int
    game: str
    locked: bool
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
    sides: tuple[Side, ...]
    message: Message | None
    reveal: Curtain | None


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One of the rep's own calls. `ended_by` is rep or host when it no longer counts."""

    id: str
    kind: str
    at: int
    times: int
    talked: bool | None
    conversation: bool
    objection: str
    points: int
    ended_by: str
    fixed_by: str
    reason: str
    late: bool
    prolonged: bool
    review: bool


class Club(msgspec.Struct, frozen=True, kw_only=True):
    """The echo on the pad: the rep's last door was the floor's `nth` of that head."""

    head: str
    nth: int
    at: int


class MineState(msgspec.Struct, frozen=True, kw_only=True):
    """What one rep alone sees. `rank` 0: not in the ranking, or nothing scored; `tied`: how many
    others share it. `lines`: the latest 40, newest first. `fixed`: the last line a host changed."""

    rep: str
    name: str
    colour: int
    mode: Mode
    status: Status
    team: int
    totals: Totals
    points: int
    rank: int
    tied: int
    lines: tuple[Line, ...]
    echo: Club | None
    fixed: str
    too_late: int


class Guest(msgspec.Struct, frozen=True, kw_only=True):
    """Somebody on the floor, for the host: how they came, never their mode."""

    rep: str
    name: str
    colour: int
    status: Status
    via: str
    team: int


class Modes(msgspec.Struct, frozen=True):
    """Counts of modes, never who."""

    team: int
    ranking: int
    watching: int


class LedgerLine(msgspec.Struct, frozen=True, kw_only=True):
    """One line of the ledger. `about` is rounded down to five minutes. `name` is empty unless the
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
    """What a host sees besides the shared view. `ledger`: the latest 60 lines, newest first."""

    guests: tuple[Guest, ...]
    modes: Modes
    ledger: tuple[LedgerLine, ...]
    corrections: int
    reviews: int
    too_late: int
    skewed: int
    gap: Gap | None
    restored: Restored | None
    hash: str
