"""What a game is: what one module of floor/games brings to the log, the wire and the screens."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, Literal, TypeAlias, TypeVar

import msgspec

from floor.asides import Aside
from floor.command import Command
from floor.event import Event
from floor.outcome import Outcome
from floor.sprint import Rules
from floor.tag import snake

if TYPE_CHECKING:
    from floor.deciding.case import Case
    from floor.events import Entry
    from floor.state import State
    from floor.tally import Tally


def code(name: str) -> str:
    """BingoShared, BingoMine, BingoLead: all three say `bingo`."""
    return snake(name).rpartition("_")[0]


class GameEvent(Event, frozen=True):
    """What happened in a game: ids, codes and numbers, as in every line of the log."""


class GameCommand(Command, frozen=True):
    """What is asked of a game."""


class GameMoment(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=snake):
    """What a game tells every screen once; the tag is the class's name in snake case."""


class GameShared(msgspec.Struct, frozen=True, kw_only=True, tag_field="game", tag=code):
    """What everybody sees of a game."""


class GameMine(msgspec.Struct, frozen=True, kw_only=True, tag_field="game", tag=code):
    """What one rep alone sees of a game."""


class GameLead(msgspec.Struct, frozen=True, kw_only=True, tag_field="game", tag=code):
    """What a host sees of a game besides."""


class Kept(msgspec.Struct):
    """A game's state, in the tally. It holds nothing, and says how it is copied if it does."""

    def copy(self) -> "Kept":
        return msgspec.structs.replace(self)


class Answer(msgspec.Struct, frozen=True):
    """What a game's command comes to: at least one event, and what is kept beside the log."""

    events: tuple[GameEvent, ...]
    asides: tuple[Aside, ...] = ()


K = TypeVar("K", bound=Kept)
Who: TypeAlias = Literal["rep", "host"]


@dataclass(frozen=True)
class Move(Generic[K]):
    """A command of the game: an example of it, who may ask it, and the answer, which may raise."""

    example: GameCommand
    by: tuple[Who, ...]
    answer: "Callable[[K, Case, Any], Answer]"


def _nothing(*_: object) -> None:
    return None


def _none(*_: object) -> tuple[()]:
    return ()


@dataclass(frozen=True, kw_only=True)
class Game(Generic[K]):
    """All functions are pure. Those that fold change `kept` alone, which nobody else holds.

    `place` orders the host's choice; `beside`: it runs along with another game. `after_final`:
    those of its events that may come after the result, and move none. `count` is told
    of each standing outcome, with 1, and of each that no longer stands, with -1: after the board.
    `arrive` and `start` add events in the same breath, when reps are in and when the sprint starts.
    `moments` compares two states.
    """

    code: str
    place: int
    begin: Callable[[Rules], K]
    beside: bool = False
    events: tuple[type[GameEvent], ...] = ()
    after_final: tuple[type[GameEvent], ...] = ()
    moves: tuple[Move[K], ...] = ()
    sounds: tuple[GameMoment, ...] = ()
    shapes: tuple[type[GameShared] | type[GameMine] | type[GameLead], ...] = ()
    fold: "Callable[[K, Tally, Entry], None]" = _nothing
    count: "Callable[[K, Tally, Outcome, int], None] | None" = None
    arrive: "Callable[[K, Case, tuple[str, ...]], tuple[GameEvent, ...]]" = _none
    start: "Callable[[K, Case], tuple[GameEvent, ...]]" = _none
    moments: "Callable[[K, K, State, State, Entry], tuple[GameMoment, ...]]" = _none
    shared: "Callable[[K, State], GameShared | None]" = _nothing
    mine: "Callable[[K, State, str], GameMine | None]" = _nothing
    lead: "Callable[[K, State], GameLead | None]" = _nothing
