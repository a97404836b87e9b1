"""A sprint's history written at the instants when it happened, through the same yes and no."""

from collections.abc import Callable

from sqlalchemy import Connection

from floor import commands as c
from floor.agenda import key_of, next_due
from floor.commands import AnyCommand, Asked
from floor.recorder.settling import Answer, Reply, settle
from floor.rep import CLOCK
from floor.state import State, extend

BATCH = 2_000  # commands decided and stored at once
MOVES_THE_CLOCK = (c.Start, c.Pause, c.Resume, c.Extend, c.BeginBreak, c.BeginRound, c.Close)

Hear = Callable[[Asked, Reply], None]


def insist(_: Asked, reply: Reply) -> None:
    """Nothing may be refused in a history that we made up ourselves."""
    if not isinstance(reply, Answer):
        raise reply


class Chronicle:
    """Told in the order of time, in one transaction of its caller: it is there whole or not at all.

    Between two lines, what the clock had planned happens at its planned instant. `hear` is told
    each answer, in order. Nobody else may hold the sprint's state meanwhile.
    """

    def __init__(self, connection: Connection, sprint_id: int, hear: Hear = insist) -> None:
        self._connection = connection
        self._sprint_id = sprint_id
        self._hear = hear
        self._waiting: list[tuple[Asked, int]] = []
        self._state = settle(connection, sprint_id, (), None).state
        self._due = self._next()

    @property
    def state(self) -> State:
        """After everything told so far."""
        self._settle()
        return self._state

    def tell(self, asked: Asked, at: int) -> None:
        """Asked at that instant, epoch ms."""
        self.pass_until(at)
        self._waiting.append((asked, at))
        if len(self._waiting) >= BATCH or isinstance(asked.command, MOVES_THE_CLOCK):
            self._settle()

    def pass_until(self, at: int) -> None:
        """What is due by then happens."""
        while self._due is not None and self._due[0] <= at:
            self._settle()
            self._ask_clock(*self._due)

    def _next(self) -> tuple[int, AnyCommand] | None:
        tally = self._state.tally
        return None if tally.rules is None else next_due(tally)

    def _ask_clock(self, due: int, command: AnyCommand) -> None:
        asked = Asked(command=command, by=CLOCK, key=key_of(self._sprint_id, command))
        self._waiting.append((asked, due))
        self._settle()

    def _settle(self) -> None:
        if not self._waiting:
            return
        told, self._waiting = self._waiting, []
        settled = settle(self._connection, self._sprint_id, told, self._state, extend)
        self._state = settled.state
        self._due = self._next()
        for (asked, _), reply in zip(told, settled.replies, strict=True):
            (insist if asked.by is CLOCK else self._hear)(asked, reply)
