"""Teams: two to four buildings on one street, all of them towards one common target."""

from floor.games.teams.game import GAME as GAME
