"""The finest no: at breaks and after the gong, refusals in one line, voted by all."""

from floor.games.refusal.game import GAME as GAME
