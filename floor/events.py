"""What happened: past tense, numbered by the log. Random ids, codes and instants only:
no name and no free text, so that a rep can be forgotten while the result keeps its hash."""

from typing import TypeAlias

import msgspec

from floor.rep import Actor, Mode, Via
from floor.sprint import Rules
from floor.tag import snake


class Event(msgspec.Struct, frozen=True, tag_field="e", tag=snake, gc=False):
    """The common root; the tag is the class's name in snake case. A log holds a hundred thousand
    and no circle of them: the collector need not look."""


class SprintOpened(Event, frozen=True):
    rules: Rules


class EntranceLocked(Event, frozen=True):
    locked: bool


class RepJoined(Event, frozen=True):
    rep: str
    mode: Mode
    via: Via
    pending: bool
    team: int = 0
    again: bool = False


class RepAdmitted(Event, frozen=True):
    rep: str


class RepNamed(Event, frozen=True):
    """The name and the colour themselves are asides."""

    rep: str


class RepRemoved(Event, frozen=True):
    rep: str


class RepErased(Event, frozen=True):
    """What the rep logged stays, as anonymous counts of the team."""

    rep: str


class ModeChosen(Event, frozen=True):
    rep: str
    mode: Mode


class TeamAssigned(Event, frozen=True):
    rep: str
    team: int


class SeatMoved(Event, frozen=True):
    rep: str


class SprintStarted(Event, frozen=True):
    """`at` is the instant after the 3-2-1."""

    at: int


class BreakBegan(Event, frozen=True):
    at: int
    until: int


class RoundBegan(Event, frozen=True):
    at: int
    round: int
    until: int


class SprintPaused(Event, frozen=True):
    at: int


class SprintResumed(Event, frozen=True):
    at: int


class RoundExtended(Event, frozen=True):
    until: int


class StretchBegan(Event, frozen=True):
    at: int


class BoardFrozen(Event, frozen=True):
    """From `at`, by true time, shared frames carry no name and no score."""

    at: int


class SprintClosed(Event, frozen=True):
    at: int


class ClockJumped(Event, frozen=True):
    """Nobody could reach the server from `since` to `until`: stopped, or the machine slept."""

    since: int
    until: int


class SprintRestored(Event, frozen=True):
    """The log goes on from an older one: what was stored after `to` is lost, until the phones
    offer it again. `pause`: the clock stands where it was then."""

    at: int
    to: int
    pause: bool


class MessageShown(Event, frozen=True):
    """Its words are the aside `text`; hidden from `until` on."""

    text: str
    until: int


class OutcomeLogged(Event, frozen=True):
    """`outcome` is the command's key; `at` the true time, epoch ms, within the sprint. `again`:
    it was stored once, and lost with the log that a backup replaced."""

    outcome: str
    rep: str
    kind: str
    at: int
    times: int = 1
    talked: bool | None = None
    talk_s: int | None = None
    rung: bool = False
    late: bool = False
    prolonged: bool = False
    skewed: bool = False
    again: bool = False


class OutcomeRefined(Event, frozen=True):
    """A second tap under the same head."""

    outcome: str
    rep: str
    kind: str
    talked: bool | None = None


class ObjectionNoted(Event, frozen=True):
    outcome: str
    rep: str
    objection: str
    talked: bool | None = None


class OutcomeRetracted(Event, frozen=True):
    outcome: str
    rep: str


class OutcomeCorrected(Event, frozen=True):
    outcome: str
    rep: str
    kind: str
    reason: str
    talked: bool | None = None


class OutcomeVoided(Event, frozen=True):
    outcome: str
    rep: str
    reason: str


class ReviewAsked(Event, frozen=True):
    """The rep opens this line to the host."""

    outcome: str
    rep: str


class OutcomeArrivedTooLate(Event, frozen=True):
    outcome: str
    rep: str
    kind: str
    at: int


class SheetResult(msgspec.Struct, frozen=True, kw_only=True):
    """What one rep's sheet was worth when the sprint was sealed."""

    rep: str
    points: int
    dials: int
    pickups: int
    connects: int
    conversations: int
    doors: int
    meetings: int


class Result(msgspec.Struct, frozen=True, kw_only=True):
    """The sealed result, by rep id; doors and the rest also as the team's sums."""

    rules_version: int
    dials: int
    pickups: int
    connects: int
    conversations: int
    doors: int
    meetings: int
    sheets: tuple[SheetResult, ...]


class SprintSealed(Event, frozen=True):
    at: int
    result: Result
    hash: str


class RevealShown(Event, frozen=True):
    step: int


AnyEvent: TypeAlias = (
    SprintOpened
    | EntranceLocked
    | RepJoined
    | RepAdmitted
    | RepNamed
    | RepRemoved
    | RepErased
    | ModeChosen
    | TeamAssigned
    | SeatMoved
    | SprintStarted
    | BreakBegan
    | RoundBegan
    | SprintPaused
    | SprintResumed
    | RoundExtended
    | StretchBegan
    | BoardFrozen
    | SprintClosed
    | ClockJumped
    | SprintRestored
    | MessageShown
    | OutcomeLogged
    | OutcomeRefined
    | ObjectionNoted
    | OutcomeRetracted
    | OutcomeCorrected
    | OutcomeVoided
    | ReviewAsked
    | OutcomeArrivedTooLate
    | SprintSealed
    | RevealShown
)

# What may still happen once the result is sealed; none of these moves a total.
AFTER_FINAL: tuple[type[Event], ...] = (
    RevealShown,
    RepErased,
    RepNamed,
    SeatMoved,
    OutcomeArrivedTooLate,
    MessageShown,
)


class Entry(msgspec.Struct, frozen=True, gc=False):
    """One line of the log. `at` is when the server decided, epoch ms; `key` only on a command's
    first event, with `digest`, the CRC-32 of its body, so that another body is told apart."""

    seq: int
    at: int
    by: Actor
    event: AnyEvent
    key: str | None = None
    digest: int = 0
