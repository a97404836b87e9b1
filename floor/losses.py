"""Losses: somebody has seen more than the log holds, so the database is older than it was."""

import asyncio
import logging
from collections.abc import Callable

from sqlalchemy import Connection

from floor.close_codes import RESTART
from floor.commands import Asked, Restore
from floor.errors import Refusal, WrongPhase
from floor.live import Live
from floor.recorder import Recorder
from floor.rep import CLOCK
from floor.storage import Storage, event_log, secret, sprints

AGAIN_MS = 10 * 60_000  # one screen that lies must not have all the others start anew all the time

log = logging.getLogger("floor.losses")


class Losses:
    """Somebody put an old file back without `floor restore`, or a standby took over too early:
    then the server's own memory is ahead, and no screen can be.

    The log gets another epoch, so that phones offer again what it lost; nobody is paused."""

    def __init__(
        self, storage: Storage, recorder: Recorder, live: Live, now_ms: Callable[[], int]
    ) -> None:
        self._storage = storage
        self._recorder = recorder
        self._live = live
        self._now_ms = now_ms
        self._found: dict[int, int] = {}
        self._under_way: set[asyncio.Task[None]] = set()

    async def close(self) -> None:
        for task in self._under_way:
            task.cancel()
        await asyncio.gather(*self._under_way, return_exceptions=True)

    def found(self, sprint_id: int) -> None:
        """Does not wait."""
        now = self._now_ms()
        if now - self._found.get(sprint_id, -AGAIN_MS) < AGAIN_MS:
            return
        self._found[sprint_id] = now
        log.critical("a screen has seen more than the log holds", extra={"sprint": sprint_id})
        task = asyncio.create_task(self._begin_anew(sprint_id))
        self._under_way.add(task)
        task.add_done_callback(self._under_way.discard)

    async def _begin_anew(self, sprint_id: int) -> None:
        try:
            to = await self._storage.read(event_log.latest, sprint_id)
            asked = Asked(command=Restore(to, pause=False), by=CLOCK, key=secret.identity())
            try:
                await self._recorder.ask(sprint_id, asked)
            except WrongPhase:
                # Sealed: its log takes no such line, and there is nothing to give back.
                await self._storage.write(_new_epoch, sprint_id)
        except Refusal as refusal:
            del self._found[sprint_id]
            log.error("it waits: %s", refusal.code, extra={"sprint": sprint_id})
            return
        self._live.end(sprint_id, RESTART, "restart")


def _new_epoch(connection: Connection, sprint_id: int) -> None:
    sprints.stand(connection, sprint_id, epoch=secret.epoch())
