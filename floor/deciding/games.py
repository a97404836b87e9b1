"""What the floor answers to a game's commands, and what its games add to other decisions."""

from typing import TypeGuard

from floor.deciding.case import Case, Decided
from floor.errors import Forbidden, Malformed
from floor.events import AnyEvent, RepAdmitted, RepJoined, SprintStarted
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
    """In the same breath: reps who are let in are given a place in the game."""
    events = decided.events
    came = tuple(event.rep for event in events if _lets_in(event))
    started = any(isinstance(event, SprintStarted) for event in events)
    more: list[GameEvent] = []
    for game, kept in playing(case.tally.games):
        more += game.arrive(kept, case, came) if came else ()
        more += game.start(kept, case) if started else ()
    return Decided((*events, *more), decided.asides) if more else decided


def _lets_in(event: AnyEvent) -> TypeGuard[RepJoined | RepAdmitted]:
    return isinstance(event, RepAdmitted) or (isinstance(event, RepJoined) and not event.pending)
