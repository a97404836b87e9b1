"""A sprint as its walls saw it, from the start to the gong, in pictures to be played again."""

from collections.abc import Iterable, Iterator, Sequence

import msgspec

from floor import events as e
from floor.asides import Asides
from floor.events import Entry
from floor.sprint import MINUTE
from floor.state import State, extend
from floor.tally import Tally
from floor.views import shared
from floor.views.diff import Json, Op, diff

MOST_PICTURES = 400
REST_MS = MINUTE  # what a break or a pause lasts in a replay: nobody watches an hour of lunch


class Picture(msgspec.Struct, frozen=True):
    """What changed on the wall, shown when `t` ms of the replay would have passed at the speed of
    life; `at` is the instant that it shows."""

    t: int
    at: int
    ops: list[Op]


class Reel(msgspec.Struct, frozen=True, kw_only=True):
    """`first` is the shared view at the start; each picture is a patch of the one before."""

    first: Json
    at: int
    pictures: list[Picture]
    length_ms: int


class Film:
    """The played time: breaks, pauses and the hours when nobody could be reached are cut short."""

    def __init__(self, started_at: int) -> None:
        self._started_at = started_at
        self._cut = 0
        self._rest_since: int | None = None

    def at(self, instant: int) -> int:
        t = max(instant - self._started_at - self._cut, 0)
        if self._rest_since is None:
            return t
        return min(t, self._rest_since - self._started_at - self._cut + REST_MS)

    def note(self, entry: Entry, tally: Tally) -> None:
        resting = tally.clock.phase in ("break", "paused")
        if resting and self._rest_since is None:
            self._rest_since = entry.at
        elif not resting and self._rest_since is not None:
            self._cut += max(entry.at - self._rest_since - REST_MS, 0)
            self._rest_since = None
        elif isinstance(entry.event, e.ClockJumped) and not resting:
            self._cut += max(entry.event.until - max(entry.event.since, self._started_at), 0)


def reel(entries: Sequence[Entry], today: State) -> Reel | None:
    """The log's prefixes as the shared view showed them, by today's modes, names and words; None
    for a sprint that never started or has not closed. The moments are not told again."""
    begun = _index(entries, e.SprintStarted)
    over = _index(entries, e.SprintClosed)
    if begun is None or over is None:
        return None
    quiet = _silenced(entries, today.tally)
    state = extend(State(Tally()), quiet[: begun + 1])
    first = before = _shown(state, today.asides)
    started_at, closed_at = state.tally.started_at, entries[over].at
    film = Film(started_at)
    step = max(1_000, (closed_at - started_at) // MOST_PICTURES)
    pictures = []
    for t, entry in _cut(film, state, quiet[begun + 1 : over], step):
        after = _shown(state, today.asides)
        if ops := diff(before, after):
            pictures.append(Picture(t, max(entry.at, started_at), ops))
        before = after
    return Reel(first=first, at=started_at, pictures=pictures, length_ms=film.at(closed_at))


def _cut(
    film: Film, state: State, entries: Sequence[Entry], step: int
) -> Iterator[tuple[int, Entry]]:
    """The last line of each step, once the state has come that far."""
    for entry, later in zip(entries, [*entries[1:], None], strict=True):
        extend(state, (entry,))
        film.note(entry, state.tally)
        t = film.at(entry.at)
        if later is None or film.at(later.at) // step != t // step:
            yield t, entry


def _silenced(entries: Iterable[Entry], today: Tally) -> list[Entry]:
    """Who is not in the ranking today never was."""
    return [
        msgspec.structs.replace(entry, event=msgspec.structs.replace(entry.event, mode="team"))
        if isinstance(entry.event, e.RepJoined | e.ModeChosen)
        and entry.event.mode == "ranking"
        and not today.sheets[entry.event.rep].ranked
        else entry
        for entry in entries
    ]


def _shown(state: State, asides: Asides) -> Json:
    return msgspec.to_builtins(shared.project(State(state.tally, asides)))


def _index(entries: Sequence[Entry], kind: type[e.Event]) -> int | None:
    return next((n for n, entry in enumerate(entries) if isinstance(entry.event, kind)), None)
