"""The lines that were written, with everybody's vote."""

from typing import TYPE_CHECKING

import msgspec

from floor.game import Kept
from floor.games.refusal.said import (
    RefusalChosen,
    RefusalClaimed,
    RefusalHidden,
    RefusalWritten,
)
from floor.reveal import REVEAL
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.events import Entry
    from floor.tally import Tally

EACH = 2  # refusals a rep
TOLD = REVEAL.index("heard") + 1  # the step of the reveal that reads the most chosen one


class Written(msgspec.Struct, frozen=True):
    rep: str
    claimed: bool = False
    hidden: bool = False


class RefusalKept(Kept):
    """`lines` by id, in the order of the log; `votes`: the choice of each rep."""

    lines: dict[str, Written] = msgspec.field(default_factory=dict)
    votes: dict[str, str] = msgspec.field(default_factory=dict)

    def copy(self) -> "RefusalKept":
        return RefusalKept(dict(self.lines), dict(self.votes))


def begin(_: Rules) -> RefusalKept:
    return RefusalKept()


def left(kept: RefusalKept, rep: str) -> int:
    return EACH - sum(line.rep == rep for line in kept.lines.values())


def taken(tally: "Tally") -> bool:
    """Whether lines and votes are: at breaks and after the gong, until the winner is read."""
    return tally.clock.phase in ("break", "closed") and not told(tally)


def told(tally: "Tally") -> bool:
    return tally.reveal >= TOLD


def chosen(tally: "Tally") -> bool:
    """Whether the reveal has one to read."""
    kept = tally.games.get("refusal")
    if not isinstance(kept, RefusalKept):
        return False
    return any(not kept.lines[vote].hidden for vote in kept.votes.values())


def fold(kept: RefusalKept, _: object, entry: "Entry") -> None:
    match entry.event:
        case RefusalWritten(refusal, rep):
            kept.lines[refusal] = Written(rep)
        case RefusalChosen(refusal, rep):
            kept.votes[rep] = refusal
        case RefusalClaimed(refusal, _, claimed):
            _change(kept, refusal, claimed=claimed)
        case RefusalHidden(refusal, hidden):
            _change(kept, refusal, hidden=hidden)
        case _:
            pass


def _change(kept: RefusalKept, refusal: str, **said: bool) -> None:
    kept.lines[refusal] = msgspec.structs.replace(kept.lines[refusal], **said)
