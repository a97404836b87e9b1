"""Everything the floor refuses: one family, each member with its wire code."""

from typing import ClassVar, TypeAlias

Fact: TypeAlias = str | int | tuple[str, ...]


class Refusal(Exception):
    """A refused command. `final` says that sending the same command again cannot help."""

    code: ClassVar[str] = "bad"
    final: ClassVar[bool] = True

    def __init__(self, **facts: Fact) -> None:
        super().__init__(self.code)
        self.facts = facts


class Malformed(Refusal):
    """The command says something that no rule of this sprint knows."""

    code = "bad"


class Forbidden(Refusal):
    """Somebody else may ask this, not the one who did."""

    code = "forbidden"


class KeyConflict(Refusal):
    """The key was already used for another body."""

    code = "key_conflict"


class WrongPhase(Refusal):
    """The sprint's phase does not allow it."""

    code = "phase"


class NotBegun(Refusal):
    """The backup is from before the start: what was tapped waits for the host to start again."""

    code = "not_begun"
    final = False


class ScheduleMoved(Refusal):
    """A scheduled transition whose instant is no longer the planned one."""

    code = "schedule_moved"


class AskGong(Refusal):
    """Tapped after the gong: was the call begun before it? Ask the rep, then send again."""

    code = "gong"
    final = False


class AfterEnd(Refusal):
    """The call was begun after the gong, or the tap came over ten minutes after it."""

    code = "after_end"


class TooLate(Refusal):
    """It arrived after the result was sealed: stored as such, counted nowhere."""

    code = "too_late"


class Watching(Refusal):
    """Who watches is not counted: choose another mode first."""

    code = "watching"


class Pending(Refusal):
    """The host has not yet admitted this rep: what was tapped before waits."""

    code = "pending"
    final = False


class Removed(Refusal):
    """The host took this rep out of the sprint."""

    code = "removed"


class UnknownOutcome(Refusal):
    """No such outcome in this sprint."""

    code = "unknown_outcome"


class UnknownAnswer(Refusal):
    """No such answer in this warm-up, or none that may be shown."""

    code = "unknown_answer"


class UnknownRep(Refusal):
    """No such rep in this sprint."""

    code = "unknown_rep"


class NameTaken(Refusal):
    """Somebody on this floor has that name, or one that looks the same; `free` offers others."""

    code = "name_taken"


class NameUnsafe(Refusal):
    """Nothing is left of that name once it is made safe for a projector."""

    code = "name_unsafe"


class FloorFull(Refusal):
    """The sprint holds as many reps as it may."""

    code = "full"


class FloorLocked(Refusal):
    """The host has closed the entrance."""

    code = "locked"


class WrongCode(Refusal):
    """No sprint that admits has this code or link."""

    code = "wrong_code"


class Busy(Refusal):
    """The recorder's queue is full."""

    code = "busy"
    final = False


class StorageDown(Refusal):
    """The database did not store it, or nobody knows: send again, the key makes it harmless."""

    code = "db_down"
    final = False


class Enough(Refusal):
    """Support has its rhythm too: one more may be given in `wait_s`. Final, so that no call waits
    behind it."""

    code = "enough"


class TooFast(Refusal):
    """More than this kind of screen may send."""

    code = "rate"
    final = False
