"""The pads' own views, projected again only when something in them may have changed."""

from typing import TypeAlias

from floor import echo
from floor.leaderboard import Standing
from floor.outcome import Outcome
from floor.rep import Person
from floor.script import Line
from floor.sheet import Sheet
from floor.state import State
from floor.views import games, mine, support, warmup
from floor.views.parts import person
from floor.views.shape import AnyGameMine, Colleague, MineState, Partner

Before: TypeAlias = tuple[int, tuple[Partner, ...]] | None
Others: TypeAlias = tuple[int, Before, tuple[Colleague, ...]]


class Places:
    """Everybody's place is the same for all the pads of one flush."""

    def __init__(self) -> None:
        self._state: State | None = None
        self._places: dict[str, Standing] = {}
        self.reachable: tuple[Colleague, ...] = ()

    def of(self, state: State) -> dict[str, Standing]:
        if self._state is not state:
            self._state, self._places = state, mine.standings(state)
            self.reachable = support.reachable(state)
        return self._places


class Mine:
    """One rep's. A sheet is copied when it changes: the same one holds the same calls. Somebody
    else's late tap may still move the number of this rep's last door."""

    def __init__(self, places: Places, rep: str) -> None:
        self._places, self._rep = places, rep
        self._sheet: Sheet | None = None
        self._door: Outcome | None = None
        self._beside: tuple[Person, Standing | None, Others] | None = None
        self._script: dict[str, Line] | None = None
        self._games: dict[str, AnyGameMine] = {}
        self._drawn: mine.Drawn | None = None

    def __call__(self, state: State) -> MineState | None:
        places, sheet = self._places.of(state), state.tally.sheets.get(self._rep)
        if sheet is not self._sheet:
            self._sheet, self._beside = sheet, None
            self._door = mine.last_door(sheet.outcomes.values()) if sheet else None
        nth = echo.nth(state.tally.board, self._door) if self._door else 0
        others = (nth, self._before(state), self._places.reachable)
        beside = (person(state, self._rep), places.get(self._rep), others)
        script = state.tally.script  # another one when a line of it changes
        played = games.mine(state, self._rep)
        same = script is self._script and played == self._games
        if beside != self._beside or not same:
            self._beside, self._script, self._games = beside, script, played
            shape = mine.project(state, self._rep, places, self._drawn)
            self._drawn = mine.Drawn(sheet, shape) if sheet and shape else None
        return self._drawn.shape if self._drawn else None

    def _before(self, state: State) -> Before:
        """What of a warm-up is in no sheet of one's own: whom one sits with, while it runs."""
        running = warmup.current(state.tally)
        if running is None:
            return None
        return running.number, warmup.partners(state, running, self._rep)
