"""What is asked: imperative. The same structs travel on the wire, inside a `do` frame."""

from typing import Annotated, Literal, TypeAlias
from zlib import crc32

import msgspec
from msgspec import Meta

from floor.kind import MOST_TIMES
from floor.objection import OTHER_MAX
from floor.rep import COLOURS, Actor, Mode, Via
from floor.sprint import Rules
from floor.tag import snake

Key: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]  # a UUIDv7, hex, no dashes
Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=40)]
Code: TypeAlias = Annotated[str, Meta(min_length=1, max_length=32)]
Instant: TypeAlias = Annotated[int, Meta(ge=0, lt=2**53)]
Reason: TypeAlias = Literal["wrong_button", "not_dated", "twice", "wrong_person", "agreed"]


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="c", tag=snake):
    """The common root; the tag is the class's name in snake case."""


# What a rep asks -------------------------------------------------------------------------------


class LogOutcome(Command, frozen=True):
    """`rep` only when a host taps for a rep whose phone is dead."""

    kind: Code
    talked: bool | None = None
    times: Annotated[int, Meta(ge=1, le=MOST_TIMES)] = 1
    rung: bool = False
    before_gong: bool | None = None
    rep: Id | None = None


class RefineOutcome(Command, frozen=True):
    """The second tap: another kind under the same head, or « On a échangé »."""

    outcome: Key
    kind: Code
    talked: bool | None = None


class NoteObjection(Command, frozen=True):
    """`text` goes with the objection `other`: about the objection, never about the prospect."""

    outcome: Key
    objection: Code
    talked: bool | None = None
    text: Annotated[str, Meta(max_length=OTHER_MAX)] = ""


class RetractOutcome(Command, frozen=True):
    outcome: Key


class CorrectOutcome(Command, frozen=True):
    outcome: Key
    kind: Code
    talked: bool | None = None
    reason: Reason = "wrong_button"


class AskReview(Command, frozen=True):
    outcome: Key


class ChooseMode(Command, frozen=True):
    mode: Mode


class ChooseTeam(Command, frozen=True):
    """`rep` only when a host places somebody."""

    team: Annotated[int, Meta(ge=1, le=4)]
    rep: Id | None = None


class NameRep(Command, frozen=True):
    """A rep renames itself; a host renames anybody."""

    rep: Id
    name: Annotated[str, Meta(max_length=200)]
    colour: Annotated[int, Meta(ge=0, lt=COLOURS)] | None = None


class EraseRep(Command, frozen=True):
    rep: Id


# What a host asks: the target is named, never a step, so that a retry cannot do it twice ---------


class Admit(Command, frozen=True):
    reps: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=100)]


class Remove(Command, frozen=True):
    reps: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=100)]


class Lock(Command, frozen=True):
    locked: bool


class Start(Command, frozen=True):
    pass


class Pause(Command, frozen=True):
    pass


class Resume(Command, frozen=True):
    pass


class Extend(Command, frozen=True):
    """The new end of the running round or break."""

    until: Instant


class BeginBreak(Command, frozen=True):
    """End round `round` now. `due` is the clock's own."""

    round: int
    due: Instant | None = None


class BeginRound(Command, frozen=True):
    """Begin round `round` now."""

    round: int
    due: Instant | None = None


class BeginStretch(Command, frozen=True):
    due: Instant


class Freeze(Command, frozen=True):
    pass


class Close(Command, frozen=True):
    due: Instant | None = None


class Seal(Command, frozen=True):
    due: Instant


class VoidOutcome(Command, frozen=True):
    outcome: Key
    reason: Reason


class ShowMessage(Command, frozen=True):
    text: Annotated[str, Meta(min_length=1, max_length=120)]
    until: Instant


class Reveal(Command, frozen=True):
    step: Annotated[int, Meta(ge=1, le=9)]


class MoveSeat(Command, frozen=True):
    rep: Id


# What the server asks by itself ------------------------------------------------------------------


class OpenSprint(Command, frozen=True):
    rules: Rules


class Join(Command, frozen=True):
    """`rep` is minted by the server; the key is made of the device, so a resend is the same.
    `again`: a phone has proved that it held that seat in the log that a backup replaced."""

    rep: Id
    name: str
    colour: int
    mode: Mode
    via: Via
    again: bool = False


class ReportGap(Command, frozen=True):
    since: Instant
    until: Instant


class Restore(Command, frozen=True):
    """What was stored after `to` is lost. `pause`: until the host has looked."""

    to: Instant
    pause: bool


WireCommand: TypeAlias = (
    LogOutcome
    | RefineOutcome
    | NoteObjection
    | RetractOutcome
    | CorrectOutcome
    | AskReview
    | ChooseMode
    | ChooseTeam
    | NameRep
    | EraseRep
    | Admit
    | Remove
    | Lock
    | Start
    | Pause
    | Resume
    | Extend
    | BeginBreak
    | BeginRound
    | Freeze
    | Close
    | VoidOutcome
    | ShowMessage
    | Reveal
)
AnyCommand: TypeAlias = (
    WireCommand | OpenSprint | Join | ReportGap | Restore | BeginStretch | Seal | MoveSeat
)


def body(command: AnyCommand) -> int:
    """The CRC-32 of what is asked: tells two commands under one key apart."""
    return crc32(msgspec.json.encode(command))


class Asked(msgspec.Struct, frozen=True, kw_only=True):
    """A command with who asks it, under which key, and how long ago it was meant.

    `behind_ms` is `t_send - t_tap` of the phone; `skewed` says that its clock is far off; `talk_s`
    is what a dialer measured, never what a phone says; `again`: a log that a backup has replaced
    had stored it.
    """

    command: AnyCommand
    by: Actor
    key: str
    digest: int = 0
    behind_ms: int = 0
    skewed: bool = False
    talk_s: int | None = None
    again: bool = False
