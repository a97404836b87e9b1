"""Ready batches for Live: decided before the clock starts, published one by one."""

import asyncio
from itertools import cycle

from bench.driving import KINDS
from floor import commands as c
from floor.commands import Asked
from floor.decide import decide
from floor.deciding.case import Decided
from floor.events import Entry
from floor.floor import Floor
from floor.hub import Batch, Written
from floor.rep import Actor
from floor.state import State, apply


class Feed:
    def __init__(self, floor: Floor, rate: float, seconds: float) -> None:
        self._floor, self._pause_s, self._count = floor, 1 / rate, int(rate * seconds)
        self._batches: list[Batch] = []
        self._due = 0.0

    async def prepare(self) -> None:
        (sprint,) = await self._floor.sprints.all()
        state, kinds = await self._floor.state(sprint.id), cycle(KINDS)
        reps = cycle(list(state.tally.sheets))
        for number in range(self._count):
            at = self._floor.now_ms() + round(number * self._pause_s * 1000)
            state, batch = _one(state, sprint.id, number, next(reps), next(kinds), at)
            self._batches.append(batch)
        self._batches.reverse()

    def next(self) -> None:
        loop = asyncio.get_running_loop()
        self._due = self._due or loop.time()
        self._floor.recorder._hub.publish(self._batches.pop())
        self._due += self._pause_s
        if self._batches:
            loop.call_at(self._due, self.next)


def _one(
    state: State, sprint: int, number: int, rep: str, kind: str, at: int
) -> tuple[State, Batch]:
    by = Actor("rep", rep)
    asked = Asked(command=c.LogOutcome(kind=kind), by=by, key=f"{number:032x}")
    decided = decide(state, asked, at)
    assert isinstance(decided, Decided), decided
    entry = Entry(state.head + 1, at, by, decided.events[0], asked.key)
    return apply(state, (entry,)), Batch(sprint, entry.seq, (Written((entry,)),))
