"""The caretaker: at the start and once a day, what is old is forgotten, and the log says what."""

import asyncio
import logging
from collections.abc import Callable

from floor.commands import Asked, Close
from floor.errors import Refusal
from floor.live import Live
from floor.recorder import Recorder
from floor.register.retention import DAY_MS, Forgotten, Keep, Retention
from floor.rep import CLOCK
from floor.storage import Storage, stale

LOOK_S = 60.0
ABANDONED_MS = 3 * DAY_MS  # a pause that nobody ended: over a long week-end it may still be meant

log = logging.getLogger("floor.caretaker")


class Caretaker:
    def __init__(
        self,
        storage: Storage,
        recorder: Recorder,
        live: Live,
        now_ms: Callable[[], int],
        keep: Keep,
    ) -> None:
        self._storage = storage
        self._recorder = recorder
        self._live = live
        self._now_ms = now_ms
        self._keep = keep
        self._retention = Retention(storage, now_ms)
        self._last: int | None = None

    async def run(self) -> None:
        while True:
            try:
                await self.tick()
            except Refusal as refusal:  # the database is down: it is tried again at the next look
                log.warning("nothing forgotten yet: %s", refusal.code)
            except Exception:
                log.exception("forgetting met a bug")
            await asyncio.sleep(LOOK_S)

    async def tick(self) -> None:
        now = self._now_ms()
        if self._last is None or abs(now - self._last) >= DAY_MS:
            await self._close_abandoned(now)
            await self.forget(self._keep)
            self._last = now

    async def forget(self, keep: Keep) -> Forgotten:
        return self._done(await self._retention.forget(keep))

    async def forget_one(self, sprint_id: int) -> Forgotten:
        return self._done(await self._retention.one(sprint_id))

    async def due(self, keep: Keep, sprint_id: int | None = None) -> Forgotten:
        if sprint_id is None:
            return await self._retention.due(keep)
        return await self._retention.one(sprint_id, dry=True)

    def _done(self, forgotten: Forgotten) -> Forgotten:
        """No screen shows it any more, no memory holds it, and the log says so."""
        for sprint_id in (*forgotten.sprints, *forgotten.lobbies):
            self._recorder.forget(sprint_id)
            self._live.end(sprint_id)
        if forgotten:
            log.info("%s", told(forgotten))
        return forgotten

    async def _close_abandoned(self, now: int) -> None:
        """A pause has no end of its own, and what is never sealed would never be forgotten."""
        for sprint_id in await self._storage.read(stale.quiet, "paused", now - ABANDONED_MS):
            log.info("sprint %d was paused and left: closed", sprint_id)
            key = f"{sprint_id:016x}{now:016x}"
            await self._recorder.ask(sprint_id, Asked(command=Close(), by=CLOCK, key=key))


def told(forgotten: Forgotten) -> str:
    return (
        f"forgotten: the calls of sprints {_numbers(forgotten.sprints)} (team sums and hash stay), "
        f"lobbies {_numbers(forgotten.lobbies)}, {forgotten.rights} ended rights, "
        f"{forgotten.checks} room checks, {forgotten.phones} phones, {forgotten.cards} cards"
    )


def _numbers(ids: tuple[int, ...]) -> str:
    return ", ".join(map(str, ids)) or "none"
