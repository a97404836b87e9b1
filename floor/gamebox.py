"""Every game there is: found by looking into floor/games, so that a new one is listed nowhere."""

import pkgutil
from collections.abc import Iterable, Iterator
from importlib import import_module
from typing import Any

from floor import games
from floor.command import Command
from floor.game import Game, GameEvent, GameLead, GameMine, GameMoment, GameShared, Kept, Move
from floor.sprint import Rules


def _look() -> Iterator[Game[Any]]:
    for module in pkgutil.iter_modules(games.__path__):
        game = import_module(f"{games.__name__}.{module.name}").GAME
        assert game.code == module.name, f"{module.name}.py holds the game {game.code}"
        yield game


GAMES: dict[str, Game[Any]] = {
    game.code: game for game in sorted(_look(), key=lambda game: (game.place, game.code))
}
MAIN = tuple(code for code, game in GAMES.items() if not game.beside)
BESIDE = tuple(code for code, game in GAMES.items() if game.beside)

EVENTS: tuple[type[GameEvent], ...] = tuple(e for game in GAMES.values() for e in game.events)
AFTER_FINAL = tuple(event for game in GAMES.values() for event in game.after_final)
MOVES: dict[type[Command], tuple[str, Move[Any]]] = {
    type(move.example): (game.code, move) for game in GAMES.values() for move in game.moves
}
MOMENTS: tuple[type[GameMoment], ...] = tuple(
    type(sound) for game in GAMES.values() for sound in game.sounds
)
SHAPES = tuple(shape for game in GAMES.values() for shape in game.shapes)
SHARED = tuple(shape for shape in SHAPES if issubclass(shape, GameShared))
MINE = tuple(shape for shape in SHAPES if issubclass(shape, GameMine))
LEAD = tuple(shape for shape in SHAPES if issubclass(shape, GameLead))


def fits(rules: Rules) -> bool:
    """Whether these rules name one game, and beside it only such as may run beside."""
    extras = rules.extras
    return rules.game in MAIN and set(extras) <= set(BESIDE) and len(extras) == len(set(extras))


def begin(rules: Rules) -> dict[str, Kept]:
    """The states of the sprint's games; one that is in the box no more is left out."""
    return {code: GAMES[code].begin(rules) for code in rules.games if code in GAMES}


def playing(kept: dict[str, Kept]) -> Iterable[tuple[Game[Any], Kept]]:
    return ((GAMES[code], state) for code, state in kept.items())
