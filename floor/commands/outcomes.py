"""What is asked about calls."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Code, Command, Id, Key, Reason
from floor.kind import MOST_TIMES
from floor.objection import OTHER_MAX


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


class VoidOutcome(Command, frozen=True):
    outcome: Key
    reason: Reason


class AskReview(Command, frozen=True):
    outcome: Key
