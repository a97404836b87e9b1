"""What each view shows of the games: closed unions, assembled from what the games bring."""

from typing import TYPE_CHECKING, TypeAlias, Union

from floor.game import GameLead, GameMine, GameShared
from floor.gamebox import LEAD, MINE, SHARED

if TYPE_CHECKING:
    AnyGameShared: TypeAlias = GameShared
    AnyGameMine: TypeAlias = GameMine
    AnyGameLead: TypeAlias = GameLead
else:
    AnyGameShared = Union[SHARED]  # noqa: UP007
    AnyGameMine = Union[MINE]  # noqa: UP007
    AnyGameLead = Union[LEAD]  # noqa: UP007
