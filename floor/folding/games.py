"""How a game's event changes the game's own state in a tally."""

from floor.events import Entry
from floor.game import GameEvent
from floor.gamebox import GAMES
from floor.tally import Tally

_OF = {event: code for code, game in GAMES.items() for event in game.events}


def play(tally: Tally, entry: Entry) -> None:
    assert isinstance(entry.event, GameEvent)
    code = _OF[type(entry.event)]
    if code in tally.games:
        GAMES[code].fold(tally.games[code], tally, entry)
