"""A sprint's log, as long as one likes, made by the real `decide`."""

from collections.abc import Iterator
from itertools import cycle, islice

from bench.driving import KINDS
from bench.sprint import rules
from floor import commands as c
from floor.commands import AnyCommand, Asked
from floor.decide import decide
from floor.deciding.case import Decided
from floor.events import Entry
from floor.rep import CLOCK, Actor, Mode
from floor.state import EMPTY, State, apply, extend

HOST = Actor("host", "bench")
LENGTH_MS = 5 * 3_600_000  # the outcomes are spread over it


class History:
    """`state` is that of `log`. `now` is epoch ms."""

    def __init__(self, reps: int, began_at: int, outcomes: int) -> None:
        self.now, self.state, self.log = began_at, State(EMPTY.tally.__class__()), list[Entry]()
        self._step_ms = max(LENGTH_MS // max(outcomes, 1), 1)
        self._keys = iter(range(1, 1 << 62))
        self._ask(c.OpenSprint(rules(reps)), HOST)
        self._names = [f"rep{number}" for number in range(reps)]
        for number, rep in enumerate(self._names):
            mode: Mode = "team" if number % 3 == 2 else "ranking"
            self._ask(c.Join(rep, f"Rep {number}", number % 12, mode, "qr"), CLOCK)
        self._ask(c.Start(), HOST)
        self.now += 3_000
        self._taps = self._tapping()
        for entry in islice(self._taps, outcomes):
            self._take(entry)

    def next(self) -> Entry:
        """One more outcome, decided and not taken."""
        return next(self._taps)

    def apply(self, entry: Entry) -> State:
        """The state after it; ours is then that one."""
        self.state = apply(self.state, (entry,))
        return self.state

    def _tapping(self) -> Iterator[Entry]:
        for rep, kind in zip(cycle(self._names), cycle(KINDS), strict=False):
            self.now += self._step_ms
            yield self._decided(c.LogOutcome(kind=kind), Actor("rep", rep))[0]

    def _ask(self, command: AnyCommand, by: Actor) -> None:
        for entry in self._decided(command, by):
            self._take(entry)

    def _take(self, entry: Entry) -> None:
        self.log.append(entry)
        self.state = extend(self.state, (entry,))

    def _decided(self, command: AnyCommand, by: Actor) -> list[Entry]:
        asked = Asked(command=command, by=by, key=f"{next(self._keys):032x}")
        decided = decide(self.state, asked, self.now)
        assert isinstance(decided, Decided), decided
        head = self.state.head
        first, *others = [
            Entry(head + n, self.now, by, event) for n, event in enumerate(decided.events, 1)
        ]
        return [Entry(first.seq, first.at, by, first.event, asked.key), *others]
