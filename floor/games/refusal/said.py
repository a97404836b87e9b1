"""The finest no, in the log's and the wire's words."""

from typing import Annotated

from msgspec import Meta

from floor.command import Key
from floor.game import GameCommand, GameEvent

LONGEST = 90  # characters: one line, at six metres


class RefusalWritten(GameEvent, frozen=True):
    """`refusal` is its id, that of the aside with its words."""

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
