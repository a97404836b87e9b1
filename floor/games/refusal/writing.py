"""What the finest no answers to whoever writes, chooses, signs or takes down a line."""

from typing import TYPE_CHECKING

from floor.alias import alias
from floor.asides import TextKept
from floor.errors import Malformed, WrongPhase
from floor.game import Answer
from floor.games.refusal.lines import RefusalKept, Written, left, taken
from floor.games.refusal.said import (
    ChooseRefusal,
    ClaimRefusal,
    HideRefusal,
    RefusalChosen,
    RefusalClaimed,
    RefusalHidden,
    RefusalWritten,
    WriteRefusal,
)
from floor.names import phrase

if TYPE_CHECKING:
    from floor.deciding.case import Case

MOST_DIGITS = 5  # more of them in one line is somebody's number


def write(kept: RefusalKept, case: "Case", command: WriteRefusal) -> Answer:
    rep = _writer(case)
    if left(kept, rep) < 1:
        raise WrongPhase(phase="written")
    words = phrase(command.text)
    if not words or sum(c.isdigit() for c in words) > MOST_DIGITS or "@" in words:
        raise Malformed(text="prospect")
    line = alias(case.asked.key)
    return Answer((RefusalWritten(line, rep),), (TextKept(line, words, rep),))


def choose(kept: RefusalKept, case: "Case", command: ChooseRefusal) -> Answer:
    rep = _writer(case)
    if _line(kept, command.refusal).hidden:
        raise Malformed(refusal=command.refusal)
    return Answer((RefusalChosen(command.refusal, rep),))


def claim(kept: RefusalKept, case: "Case", command: ClaimRefusal) -> Answer:
    """Signed by consent, and taken back as easily: by its author alone."""
    rep = case.sheet.rep
    if _line(kept, command.refusal).rep != rep:
        raise Malformed(refusal=command.refusal)
    return Answer((RefusalClaimed(command.refusal, rep, command.claimed),))


def hide(kept: RefusalKept, _: "Case", command: HideRefusal) -> Answer:
    _line(kept, command.refusal)
    return Answer((RefusalHidden(command.refusal, command.hidden),))


def _writer(case: "Case") -> str:
    """Between rounds and after the gong: nobody writes while others call."""
    if not taken(case.tally):
        raise WrongPhase(phase=case.clock.phase)
    return case.sheet.rep


def _line(kept: RefusalKept, refusal: str) -> Written:
    if refusal not in kept.lines:
        raise Malformed(refusal=refusal)
    return kept.lines[refusal]
