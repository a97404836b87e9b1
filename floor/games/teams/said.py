"""Teams, in the log's and the wire's words."""

from typing import Annotated

from msgspec import Meta

from floor.command import Id
from floor.game import GameCommand, GameEvent, GameMoment

MOST = 4

Number = Annotated[int, Meta(ge=1, le=MOST)]


class TeamAssigned(GameEvent, frozen=True):
    rep: str
    team: int


class PickingAllowed(GameEvent, frozen=True):
    """Whether the reps choose their team themselves, in the lobby."""

    allowed: bool


class ChooseTeam(GameCommand, frozen=True):
    """`rep` only when a host places somebody."""

    team: Number
    rep: Id | None = None


class DrawTeams(GameCommand, frozen=True):
    """Everybody is drawn anew, evenly; picking ends."""


class AllowPicking(GameCommand, frozen=True):
    allowed: bool


class TeamsMet(GameMoment, frozen=True):
    """The common target is reached, by all together."""

    doors: int
