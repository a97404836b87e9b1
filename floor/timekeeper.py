"""The timekeeper: it asks the recorder for what is due, and notes when nobody could be reached."""

import asyncio
import logging
from collections.abc import Callable

import msgspec

from floor.agenda import key_of, next_due
from floor.commands import AnyCommand, Asked, ReportGap
from floor.errors import Refusal
from floor.hub import Batch, Hub
from floor.recorder import Recorder
from floor.rep import CLOCK
from floor.storage import Storage, alive, event_log, sprints
from floor.tally import Tally

log = logging.getLogger("floor.timekeeper")


class Pace(msgspec.Struct, frozen=True):
    """How often it looks, how often it notes that it lives, what counts as a gap: ms."""

    tick_ms: int = 250
    alive_ms: int = 15_000
    gap_ms: int = 60_000


PACE = Pace()


class Timekeeper:
    """`ticked_at`: when it last looked and its database answered, ms. `_due` holds each running
    sprint's next transition, None where nothing is planned."""

    def __init__(
        self,
        recorder: Recorder,
        storage: Storage,
        hub: Hub,
        now_ms: Callable[[], int],
        pace: Pace = PACE,
    ) -> None:
        self._recorder = recorder
        self._storage = storage
        self._now_ms = now_ms
        self._pace = pace
        self._due: dict[int, tuple[int, AnyCommand] | None] = {}
        self._moved: set[int] = set()
        self._unsure: set[int] = set()  # refused since the tick began: the clock was set back, say
        self.ticked_at = now_ms()
        self._marked_at = 0
        hub.hear(self._hear)

    async def begin(self) -> None:
        """After a start: first the time when the server was stopped, then what is overdue."""
        last, now = await self._storage.read(alive.last), self._now_ms()
        self._moved.update(await self._storage.read(sprints.running))
        for sprint_id in list(self._moved):
            told = await self._storage.read(event_log.latest, sprint_id)
            since = max(last or 0, told)
            if now - since > self._pace.gap_ms:
                await self._ask(sprint_id, ReportGap(since, now))
        self._moved.update(await self._storage.read(sprints.in_lobby))
        await self.tick()

    async def run(self) -> None:
        waits = False
        while True:
            await asyncio.sleep(self._pace.tick_ms / 1000)
            try:
                await self.tick()
                waits = False
            except Refusal as refusal:  # the database is down: the next tick tries again
                if not waits:
                    log.warning("a tick waits", extra={"code": refusal.code})
                waits = True
            except Exception:
                log.exception("a tick met a bug")

    async def tick(self) -> None:
        self._moved |= self._unsure
        self._unsure.clear()
        await self._look()
        now = self._now_ms()
        await self._tell_gap(now)
        while await self._ask_overdue(now):
            await self._look()
        await self._mark(now)

    async def _tell_gap(self, now: int) -> None:
        """Nobody could be reached: the server stood still, or its database did not answer."""
        since = self.ticked_at
        if now - since > self._pace.gap_ms:
            for sprint_id in list(self._due):
                await self._ask(sprint_id, ReportGap(since, now))
        elif self._storage.answering.behind_ms():
            return
        self.ticked_at = now

    def notice(self, sprint_id: int) -> None:
        """Its log moved, and not through the recorder."""
        self._moved.add(sprint_id)

    def _hear(self, batch: Batch) -> None:
        self._moved.add(batch.sprint)

    async def _look(self) -> None:
        """What moved sprints have planned next."""
        while self._moved:
            sprint_id = self._moved.pop()  # first: what moves it meanwhile is looked at again
            try:
                tally = await self._tally(sprint_id)
            except Refusal:
                self._moved.add(sprint_id)
                raise
            if tally is None or tally.rules is None or not _ticks(tally):
                self._due.pop(sprint_id, None)
            else:
                self._due[sprint_id] = next_due(tally)

    async def _tally(self, sprint_id: int) -> Tally | None:
        """None for a log that cannot be read: it must not stop the clock of the others."""
        try:
            return (await self._recorder.state(sprint_id)).tally
        except Refusal:
            raise
        except Exception:
            log.exception("a log cannot be read", extra={"sprint": sprint_id})
            return None

    async def _ask_overdue(self, now: int) -> bool:
        """The oldest first, so that each finds the sprint where the one before left it."""
        overdue = [(due, n) for n, due in self._due.items() if due is not None and due[0] <= now]
        for (_, command), sprint_id in sorted(overdue, key=lambda one: one[0][0]):
            self._due[sprint_id] = None  # what it leads to is heard from the hub
            try:
                if not await self._ask(sprint_id, command):
                    self._unsure.add(sprint_id)
            except Refusal:
                self._moved.add(sprint_id)
                raise
        return bool(overdue)

    async def _ask(self, sprint_id: int, command: AnyCommand) -> bool:
        """Whether it was stored, or never will be. Raises what may be asked again at once."""
        key = key_of(sprint_id, command)
        try:
            await self._recorder.ask(sprint_id, Asked(command=command, by=CLOCK, key=key))
        except Refusal as refusal:
            if not refusal.final:
                raise
            log.info("the schedule moved", extra={"sprint": sprint_id, "code": refusal.code})
            return False
        except RuntimeError:
            log.exception("a transition met a bug", extra={"sprint": sprint_id})
        return True

    async def _mark(self, now: int) -> None:
        if self._due and now - self._marked_at >= self._pace.alive_ms:
            await self._storage.write(alive.mark, now)
            self._marked_at = now


def _ticks(tally: Tally) -> bool:
    """A lobby's clock stands, but for a warm-up in it."""
    phase = tally.clock.phase
    warming = tally.warmup is not None and tally.warmup.open
    return phase != "final" and (phase != "lobby" or warming)
