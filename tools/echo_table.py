"""How often the wall's echo beats, simulated: `python -m tools.echo_table` prints the table."""

import heapq
import sys
from collections.abc import Iterator
from pathlib import Path
from random import Random
from typing import NamedTuple

from floor.commands import AnyCommand, Asked, Join, OpenSprint, Start
from floor.decide import Decided, decide
from floor.echo import Card, Pace, card
from floor.events import Entry
from floor.preset import fitted
from floor.rep import CLOCK, Actor
from floor.schedule import COUNTDOWN_MS
from floor.sprint import HOUR, MINUTE, Round
from floor.state import State, extend, replay
from web.demo.tapping import turns

SIZES = (3, 5, 6, 12, 30)
MINUTES = (25, 60, 120, 180)
SPRINTS = 200
READ_MS = 10_000  # what is gone sooner was a slip, or a button whose chip said better
PAGE = Path(__file__).parent.parent / "docs" / "echo.md"
BEGIN, END = "<!-- table -->", "<!-- /table -->"


class Made(NamedTuple):
    """A card as the wall got it: so long after the start; `same` door, or only a small floor's."""

    at: int
    same: bool
    shown_at: int = 0


class Cell(NamedTuple):
    """One size and length: cards an hour, those of the same door, per cent of sprints with none."""

    reps: int
    minutes: int
    hourly: float
    same: float
    none: float


def main() -> None:
    tables = written(cells(SIZES, MINUTES, SPRINTS))
    print(tables)
    if "--write" in sys.argv:
        before, rest = PAGE.read_text(encoding="utf-8").split(BEGIN)
        PAGE.write_text(f"{before}{BEGIN}\n\n{tables}\n{END}{rest.split(END)[1]}", encoding="utf-8")


def cells(sizes: tuple[int, ...], minutes: tuple[int, ...], sprints: int) -> Iterator[Cell]:
    """A sprint of an hour is the first hour of a longer one: the window knows no end."""
    for reps in sizes:
        runs = [cards(reps, max(minutes), f"{seed}") for seed in range(sprints)]
        for length in minutes:
            shown = [[one for one in run if one.at <= length * MINUTE] for run in runs]
            hours = sprints * length / 60
            same = sum(one.same for run in shown for one in run)
            none = 100 * sum(not run for run in shown) / sprints
            yield Cell(reps, length, sum(map(len, shown)) / hours, same / hours, none)


def cards(reps: int, minutes: int, seed: str) -> list[Made]:
    """Every card that the wall shows in one sprint, through the real decide and fold; not those
    that a second tap took back before anybody had read them."""
    play, made = _Play(reps, minutes), dict[int, Made]()
    now: Made | None = None
    for at, rep, key, command in _taps(reps, minutes * MINUTE, seed):
        play.ask(command, Actor("rep", rep), play.began + at, key)
        shown = play.shown()
        here = Made(shown.at - play.began, _same(shown), at) if shown else None
        if (here and here[:2]) == (now and now[:2]):
            continue
        if now and at - now.shown_at < READ_MS:
            made.pop(now.at, None)
        if here and at - here.at < READ_MS:
            made[here.at] = here
        now = here
    return sorted(made.values())


def _same(shown: Card) -> bool:
    return shown.count > 1 and not shown.beside


def _taps(reps: int, length: int, seed: str) -> Iterator[tuple[int, str, str, AnyCommand]]:
    """Everybody's, in the order of time."""
    return heapq.merge(*(_taps_of(f"rep-{n}", length, seed) for n in range(reps)))


def _taps_of(rep: str, length: int, seed: str) -> Iterator[tuple[int, str, str, AnyCommand]]:
    keys = iter(range(10**6))
    random = Random(f"{seed}/{rep}")  # noqa: S311 (a simulation, told again by its seed)
    for turn in turns(random, 1, lambda: f"{rep}/{next(keys):06d}"):
        at = turn.at_ms
        for tap in turn.taps:
            at += tap.after_ms
            if at > length:
                return
            yield at, rep, tap.key, tap.command


class _Play:
    """A sprint in memory, folded in place."""

    def __init__(self, reps: int, minutes: int) -> None:
        self._state: State = replay(())
        self._reps = reps
        rules = fitted((Round(minutes * MINUTE + HOUR),), reps)
        self.ask(OpenSprint(rules), CLOCK, 0)
        for number in range(reps):
            self.ask(Join(f"rep-{number}", f"Rep {number}", 0, "team", "qr"), CLOCK, 0)
        self.ask(Start(), Actor("host", "host"), 0)
        self.began = COUNTDOWN_MS

    def ask(self, command: AnyCommand, by: Actor, at: int, key: str = "") -> None:
        answer = decide(self._state, Asked(command=command, by=by, key=key), at)
        assert isinstance(answer, Decided), answer
        for event in answer.events:
            entry = Entry(self._state.head + 1, at, by, event, key or None)
            self._state = extend(self._state, [entry], answer.asides)

    def shown(self) -> Card | None:
        return card(self._state.tally.board, Pace(self._reps, self.began))


def written(found: Iterator[Cell]) -> str:
    rows = ["| reps | length | cards an hour | of the same door | sprints with none |"]
    rows += ["|---|---|---|---|---|"]
    for reps, minutes, hourly, same, none in found:
        length = f"{minutes} min" if minutes < 60 else f"{minutes // 60} h"
        rows.append(f"| {reps} | {length} | {hourly:.1f} | {same:.1f} | {none:.0f} % |")
    return "\n".join(rows) + "\n"


if __name__ == "__main__":
    main()
