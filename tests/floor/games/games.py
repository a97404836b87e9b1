"""Sprints that play a game: with rules for it, and what everybody sees of it."""

from typing import Any

import msgspec

from floor.game import GameMoment
from floor.preset import prepare
from floor.sprint import Rules
from floor.views import shared
from tests.floor.play import Play


def playing(game: str, *extras: str, **more: Any) -> Rules:
    """A sprint of two rounds: a break lies between them."""
    teams = {"teams": 2} if game == "teams" else {}
    return msgspec.structs.replace(
        prepare("morning", 6), game=game, extras=extras, **{"seed": 7} | teams | more
    )


def seen(play: Play, game: str) -> Any:
    """What everybody sees of that game."""
    return shared.project(play.state).games[game]


def told(play: Play) -> list[GameMoment]:
    return [moment for moment in play.heard if isinstance(moment, GameMoment)]
