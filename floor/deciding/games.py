"""What the floor answers to a game's commands, and what its games add to other decisions."""

from floor.deciding.case import Case, Decided
from floor.errors import Forbidden, Malformed
from floor.events import RepJoined, SprintStarted
from floor.game import GameCommand, GameEvent
from floor.gamebox import MOVES, playing


def answer(case: Case, command: GameCommand) -> Decided:
    """A game answers for itself, to those who may ask, where it is played."""
    code, move = MOVES[type(command)]
    kept = case.tally.games.get(code)
    if kept is None:
        raise Malformed(game=code)
    if case.asked.by.role not in move.by:
        raise Forbidden()
    said = move.answer(kept, case, command)
    return Decided(said.events, said.asides)


def follow(case: Case, decided: Decided) -> Decided:
    """In the same breath: a rep who comes is given a place in the game."""
    more: list[GameEvent] = []
    for game, kept in playing(case.tally.games):
        for event in decided.events:
            match event:
                case RepJoined(rep):
                    more += game.arrive(kept, case, rep)
                case SprintStarted():
                    more += game.start(kept, case)
                case _:
                    pass
    return Decided((*decided.events, *more), decided.asides) if more else decided
