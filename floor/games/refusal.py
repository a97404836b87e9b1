"""The finest no: at breaks and after the gong, refusals in one line, voted by all."""

from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from floor.asides import TextKept
from floor.command import Key
from floor.errors import Malformed, WrongPhase
from floor.game import (
    Answer,
    Game,
    GameCommand,
    GameEvent,
    GameLead,
    GameMine,
    GameShared,
    Kept,
    Move,
)
from floor.names import phrase
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.deciding.case import Case
    from floor.events import Entry
    from floor.state import State

LONGEST = 90  # characters: one line, at six metres
EACH = 2  # refusals a rep
MOST_DIGITS = 5  # more of them in one line is somebody's number


class RefusalWritten(GameEvent, frozen=True):
    """`refusal` is the command's key; its words are the aside of that id."""

    refusal: str
    rep: str


class RefusalChosen(GameEvent, frozen=True):
    """One vote a rep, which may change."""

    refusal: str
    rep: str


class RefusalClaimed(GameEvent, frozen=True):
    """Its author signs it, or no longer."""

    refusal: str
    rep: str
    claimed: bool


class RefusalHidden(GameEvent, frozen=True):
    refusal: str
    hidden: bool


class WriteRefusal(GameCommand, frozen=True):
    """The sentence that was said; never who said it."""

    text: Annotated[str, Meta(min_length=1, max_length=LONGEST)]


class ChooseRefusal(GameCommand, frozen=True):
    refusal: Key


class ClaimRefusal(GameCommand, frozen=True):
    refusal: Key
    claimed: bool


class HideRefusal(GameCommand, frozen=True):
    refusal: Key
    hidden: bool


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


class Refusal(msgspec.Struct, frozen=True):
    """One line. `name` is empty unless its author claims it."""

    id: str
    text: str
    name: str


class RefusalShared(GameShared, frozen=True):
    """The lines of this break; `winner` is the most chosen one, once it is time to tell."""

    open: bool
    lines: tuple[Refusal, ...]
    votes: int
    winner: Refusal | None


class OwnRefusal(msgspec.Struct, frozen=True):
    id: str
    text: str
    claimed: bool
    hidden: bool


class RefusalMine(GameMine, frozen=True):
    """One's own lines, how many more may be written, and one's vote."""

    own: tuple[OwnRefusal, ...]
    left: int
    vote: str


class HeldRefusal(msgspec.Struct, frozen=True):
    """For the host: a line, hidden ones included. Nobody's name."""

    id: str
    text: str
    hidden: bool


class RefusalLead(GameLead, frozen=True):
    lines: tuple[HeldRefusal, ...]


def begin(_: Rules) -> RefusalKept:
    return RefusalKept()


def write(kept: RefusalKept, case: "Case", command: WriteRefusal) -> Answer:
    rep = _writer(case)
    if _left(kept, rep) < 1:
        raise WrongPhase(phase="written")
    words = phrase(command.text)
    if not words or sum(c.isdigit() for c in words) > MOST_DIGITS or "@" in words:
        raise Malformed(text="prospect")
    key = case.asked.key
    return Answer((RefusalWritten(key, rep),), (TextKept(key, words, rep),))


def choose(kept: RefusalKept, case: "Case", command: ChooseRefusal) -> Answer:
    rep = _writer(case)
    line = kept.lines.get(command.refusal)
    if line is None or line.hidden:
        raise Malformed(refusal=command.refusal)
    return Answer((RefusalChosen(command.refusal, rep),))


def claim(kept: RefusalKept, case: "Case", command: ClaimRefusal) -> Answer:
    """Signed by consent, and taken back as easily: by its author alone."""
    rep, line = case.sheet.rep, kept.lines.get(command.refusal)
    if line is None or line.rep != rep:
        raise Malformed(refusal=command.refusal)
    return Answer((RefusalClaimed(command.refusal, rep, command.claimed),))


def hide(kept: RefusalKept, case: "Case", command: HideRefusal) -> Answer:
    if command.refusal not in kept.lines:
        raise Malformed(refusal=command.refusal)
    return Answer((RefusalHidden(command.refusal, command.hidden),))


def _writer(case: "Case") -> str:
    """Between rounds and after the gong: nobody writes while others call."""
    case.only("break", "closed")
    return case.sheet.rep


def _left(kept: RefusalKept, rep: str) -> int:
    return EACH - sum(line.rep == rep for line in kept.lines.values())


def fold(kept: RefusalKept, _: object, entry: "Entry") -> None:
    match entry.event:
        case RefusalWritten(refusal, rep):
            kept.lines[refusal] = Written(rep)
        case RefusalChosen(refusal, rep):
            kept.votes[rep] = refusal
        case RefusalClaimed(refusal, _, claimed):
            line = kept.lines[refusal]
            kept.lines[refusal] = msgspec.structs.replace(line, claimed=claimed)
        case RefusalHidden(refusal, hidden):
            line = kept.lines[refusal]
            kept.lines[refusal] = msgspec.structs.replace(line, hidden=hidden)
        case _:
            pass


def shared(kept: RefusalKept, state: "State") -> RefusalShared:
    """Nothing while people call: a wall tells no story then."""
    phase = state.tally.clock.phase
    lines = _standing(kept, state) if phase in ("break", "closed", "final") else {}
    votes = [vote for rep, vote in kept.votes.items() if vote in lines]
    told = state.tally.reveal > 0 or phase == "final"
    return RefusalShared(
        open=phase in ("break", "closed"),
        lines=tuple(lines.values()),
        votes=len(votes),
        winner=_first(lines, votes) if told else None,
    )


def _standing(kept: RefusalKept, state: "State") -> dict[str, Refusal]:
    """Not the hidden ones, nor those whose words went with a rep who was erased or removed."""
    found = {}
    for key, line in kept.lines.items():
        words, sheet = state.asides.texts.get(key), state.tally.sheets[line.rep]
        if words is None or line.hidden or sheet.status == "removed":
            continue
        who = state.asides.people.get(line.rep)
        found[key] = Refusal(key, words.text, who.name if who and line.claimed else "")
    return found


def _first(lines: dict[str, Refusal], votes: list[str]) -> Refusal | None:
    """The most chosen; of equals, the one that was written first."""
    best = max((votes.count(key) for key in lines), default=0)
    return next((line for key, line in lines.items() if best and votes.count(key) == best), None)


def mine(kept: RefusalKept, state: "State", rep: str) -> RefusalMine:
    texts = state.asides.texts
    own = tuple(
        OwnRefusal(key, texts[key].text, line.claimed, line.hidden)
        for key, line in kept.lines.items()
        if line.rep == rep and key in texts
    )
    return RefusalMine(own=own, left=_left(kept, rep), vote=kept.votes.get(rep, ""))


def lead(kept: RefusalKept, state: "State") -> RefusalLead:
    texts = state.asides.texts
    held = ((key, line) for key, line in kept.lines.items() if key in texts)
    return RefusalLead(
        lines=tuple(HeldRefusal(key, texts[key].text, line.hidden) for key, line in held)
    )


_LINE = "019aaaac267b7123856789abcdef0123"

GAME = Game(
    code="refusal",
    place=5,
    beside=True,
    begin=begin,
    events=(RefusalWritten, RefusalChosen, RefusalClaimed, RefusalHidden),
    moves=(
        Move(WriteRefusal(text="Rappelez-moi quand il neigera"), ("rep",), write),
        Move(ChooseRefusal(refusal=_LINE), ("rep",), choose),
        Move(ClaimRefusal(refusal=_LINE, claimed=True), ("rep",), claim),
        Move(HideRefusal(refusal=_LINE, hidden=True), ("host",), hide),
    ),
    shapes=(RefusalShared, RefusalMine, RefusalLead),
    fold=fold,
    shared=shared,
    mine=mine,
    lead=lead,
)
