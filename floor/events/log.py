"""A line of the log: whatever may have happened, numbered."""

from typing import TYPE_CHECKING, TypeAlias, Union

import msgspec

from floor.events.outcomes import (
    ObjectionNoted,
    OutcomeArrivedTooLate,
    OutcomeCorrected,
    OutcomeLogged,
    OutcomeRefined,
    OutcomeRetracted,
    OutcomeVoided,
    ReviewAsked,
)
from floor.events.people import (
    EntranceLocked,
    ModeChosen,
    RepAdmitted,
    RepErased,
    RepJoined,
    RepNamed,
    RepRemoved,
    SeatMoved,
)
from floor.events.replay import ReplayShown
from floor.events.root import Event
from floor.events.script import LineWritten
from floor.events.sealing import SprintSealed
from floor.events.support import (
    BreathAsked,
    ReachableChosen,
    RudeFlagged,
    SupportAsked,
    SupportGiven,
)
from floor.events.time import (
    BoardFrozen,
    BreakBegan,
    ClockJumped,
    MessageShown,
    RevealShown,
    RoundBegan,
    RoundExtended,
    SoundChosen,
    SprintClosed,
    SprintOpened,
    SprintPaused,
    SprintRestored,
    SprintResumed,
    SprintStarted,
    StretchBegan,
)
from floor.events.warmup import (
    AnswerHidden,
    AnswerKept,
    AnswerVoted,
    VoteBegan,
    WarmupBegan,
    WarmupEnded,
    WarmupExtended,
    WorksheetWritten,
)
from floor.game import GameEvent
from floor.gamebox import AFTER_FINAL as OF_GAMES_AFTER
from floor.gamebox import EVENTS as OF_GAMES
from floor.rep import Actor

OwnEvent: TypeAlias = (
    SprintOpened
    | EntranceLocked
    | RepJoined
    | RepAdmitted
    | RepNamed
    | RepRemoved
    | RepErased
    | ModeChosen
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
    | SoundChosen
    | OutcomeLogged
    | OutcomeRefined
    | ObjectionNoted
    | OutcomeRetracted
    | OutcomeCorrected
    | OutcomeVoided
    | ReviewAsked
    | OutcomeArrivedTooLate
    | SupportGiven
    | SupportAsked
    | RudeFlagged
    | ReachableChosen
    | BreathAsked
    | LineWritten
    | WarmupBegan
    | VoteBegan
    | WarmupExtended
    | WarmupEnded
    | WorksheetWritten
    | AnswerVoted
    | AnswerHidden
    | AnswerKept
    | SprintSealed
    | RevealShown
    | ReplayShown
)

# The games bring theirs: a closed union all the same, and for mypy their common base.
if TYPE_CHECKING:
    AnyEvent: TypeAlias = OwnEvent | GameEvent
else:
    AnyEvent = Union[OwnEvent, *OF_GAMES]

# What may still happen once the result is sealed; none of these moves a total.
AFTER_FINAL: tuple[type[Event], ...] = (
    RevealShown,
    ReplayShown,
    RepErased,
    RepNamed,
    SeatMoved,
    OutcomeArrivedTooLate,
    MessageShown,
    *OF_GAMES_AFTER,
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
