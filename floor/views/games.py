"""What each view shows of the games that a sprint plays."""

from floor.gamebox import playing
from floor.state import State
from floor.views.shape import AnyGameLead, AnyGameMine, AnyGameShared


def shared(state: State) -> dict[str, AnyGameShared]:
    seen = ((game.code, game.shared(kept, state)) for game, kept in playing(state.tally.games))
    return {code: shape for code, shape in seen if shape is not None}


def mine(state: State, rep: str) -> dict[str, AnyGameMine]:
    seen = ((game.code, game.mine(kept, state, rep)) for game, kept in playing(state.tally.games))
    return {code: shape for code, shape in seen if shape is not None}


def lead(state: State) -> dict[str, AnyGameLead]:
    seen = ((game.code, game.lead(kept, state)) for game, kept in playing(state.tally.games))
    return {code: shape for code, shape in seen if shape is not None}
