"""A sprint at one number of its log, names included: what decides and what is projected."""

from collections.abc import Iterable

import msgspec

from floor import asides as beside
from floor.asides import Aside, Asides
from floor.events import BoardFrozen, Entry
from floor.fold import fold
from floor.tally import Tally


class State(msgspec.Struct, frozen=True):
    """Never changed: `apply` gives another one, and what it shares with the old one stays."""

    tally: Tally
    asides: Asides = Asides()

    @property
    def head(self) -> int:
        return self.tally.head


EMPTY = State(Tally())


def apply(state: State, entries: Iterable[Entry], changes: Iterable[Aside] = ()) -> State:
    """The state after these entries: only the sheets that they name are copied."""
    old = state.tally
    tally = msgspec.structs.replace(
        old,
        sheets=dict(old.sheets),
        board=old.board.copy(),
        games={code: kept.copy() for code, kept in old.games.items()},
    )
    for entry in entries:
        for rep in _touched(entry, old):
            if tally.sheets[rep] is old.sheets[rep]:
                tally.sheets[rep] = old.sheets[rep].copy()
        fold(tally, entry)
    asides = state.asides
    for change in changes:
        asides = beside.put(asides, change)
    return State(tally, asides)


def _touched(entry: Entry, old: Tally) -> Iterable[str]:
    """The reps whose sheets the entry changes: the freeze notes everybody's score."""
    if isinstance(entry.event, BoardFrozen):
        return old.sheets
    rep = getattr(entry.event, "rep", None)
    return (rep,) if rep in old.sheets else ()


def extend(state: State, entries: Iterable[Entry], changes: Iterable[Aside] = ()) -> State:
    """The same as `apply`, folded in place: for a state that nobody else holds."""
    for entry in entries:
        fold(state.tally, entry)
    asides = state.asides
    for change in changes:
        asides = beside.put(asides, change)
    return State(state.tally, asides)


def replay(entries: Iterable[Entry], asides: Asides | None = None) -> State:
    """The state of a whole log, folded in place: nobody else holds this tally yet."""
    tally = Tally()
    for entry in entries:
        fold(tally, entry)
    return State(tally, asides or Asides())
