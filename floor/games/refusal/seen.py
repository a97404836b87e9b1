"""What is seen of the finest no: unsigned lines, until their author signs."""

from typing import TYPE_CHECKING

import msgspec

from floor.game import GameLead, GameMine, GameShared
from floor.games.refusal.lines import RefusalKept, left, taken, told

if TYPE_CHECKING:
    from floor.state import State


class Refusal(msgspec.Struct, frozen=True):
    """One line. `name` is empty unless its author claims it."""

    id: str
    text: str
    name: str


class RefusalShared(GameShared, frozen=True):
    """The lines so far, except while people call; `open` while more are taken. `winner` is the
    most chosen one, once the reveal reads it."""

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


def shared(kept: RefusalKept, state: "State") -> RefusalShared:
    """Nothing while people call: a wall tells no story then."""
    tally = state.tally
    lines = _standing(kept, state) if tally.clock.phase in ("break", "closed", "final") else {}
    votes = [
        vote
        for rep, vote in kept.votes.items()
        if vote in lines and tally.sheets[rep].status != "removed"
    ]
    return RefusalShared(
        open=taken(tally),
        lines=tuple(lines.values()),
        votes=len(votes),
        winner=_first(lines, votes) if told(tally) else None,
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
    return RefusalMine(own=own, left=left(kept, rep), vote=kept.votes.get(rep, ""))


def lead(kept: RefusalKept, state: "State") -> RefusalLead:
    texts = state.asides.texts
    held = ((key, line) for key, line in kept.lines.items() if key in texts)
    return RefusalLead(
        lines=tuple(HeldRefusal(key, texts[key].text, line.hidden) for key, line in held)
    )
