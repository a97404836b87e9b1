"""A command with who asks it."""

from typing import TYPE_CHECKING, TypeAlias, Union
from zlib import crc32

import msgspec

from floor.commands.clock import BeginStretch, OpenSprint, ReportGap, Restore, Seal
from floor.commands.outcomes import (
    AskReview,
    CorrectOutcome,
    LogOutcome,
    NoteObjection,
    RefineOutcome,
    RetractOutcome,
    VoidOutcome,
)
from floor.commands.people import (
    Admit,
    ChooseMode,
    EraseRep,
    Join,
    Lock,
    MoveSeat,
    NameRep,
    Remove,
)
from floor.commands.replay import ShowReplay
from floor.commands.script import WriteLine
from floor.commands.support import (
    AskBreath,
    AskSupport,
    ChooseReachable,
    FlagRude,
    GiveSupport,
)
from floor.commands.time import (
    BeginBreak,
    BeginRound,
    ChooseSound,
    Close,
    Extend,
    Freeze,
    Pause,
    Resume,
    Reveal,
    ShowMessage,
    Start,
)
from floor.commands.warmup import (
    BeginVote,
    BeginWarmup,
    EndWarmup,
    ExtendWarmup,
    HideAnswer,
    KeepAnswer,
    VoteAnswer,
    WriteWorksheet,
)
from floor.game import GameCommand
from floor.gamebox import MOVES
from floor.rep import Actor

OwnCommand: TypeAlias = (
    LogOutcome
    | RefineOutcome
    | NoteObjection
    | RetractOutcome
    | CorrectOutcome
    | AskReview
    | GiveSupport
    | AskSupport
    | FlagRude
    | ChooseReachable
    | AskBreath
    | ChooseMode
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
    | ChooseSound
    | Reveal
    | ShowReplay
    | BeginWarmup
    | BeginVote
    | ExtendWarmup
    | EndWarmup
    | WriteWorksheet
    | VoteAnswer
    | HideAnswer
    | KeepAnswer
    | WriteLine
)
# The games bring theirs: a closed union all the same, and for mypy their common base.
if TYPE_CHECKING:
    WireCommand: TypeAlias = OwnCommand | GameCommand
else:
    WireCommand = Union[OwnCommand, *MOVES]
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
    had stored it. `apart`: who sat together in the team's last warm-up, by their cards.
    """

    command: AnyCommand
    by: Actor
    key: str
    digest: int = 0
    behind_ms: int = 0
    skewed: bool = False
    talk_s: int | None = None
    again: bool = False
    apart: tuple[tuple[str, str], ...] = ()
