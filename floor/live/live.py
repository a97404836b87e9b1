"""Live: every watched sprint kept warm, told of each batch, given its heartbeats."""

import asyncio
import logging
from collections.abc import Callable, Mapping
from contextlib import suppress

from sqlalchemy import Connection

from floor.asides import Asides
from floor.close_codes import CloseCode
from floor.commands import AskBreath, GiveSupport
from floor.counts import Counts
from floor.errors import Malformed, Refusal
from floor.events import Entry
from floor.hub import Batch, Hub
from floor.live.warm import Warm
from floor.live.watch import Channel, Viewer, Watch
from floor.messages import HEARTBEAT_MS, Position, View
from floor.state import State, replay
from floor.storage import Storage, alive, asides, event_log, sprints

IDLE_BEATS = 15  # a sprint that nobody has watched for so long is no longer kept warm
RETRY_S = 1.0  # between two looks at a database that is down

log = logging.getLogger("floor.live")


class Live:
    """It only draws: the log is the truth, and it is read again whenever something is missing."""

    def __init__(
        self,
        storage: Storage,
        hub: Hub,
        now_ms: Callable[[], int],
        counts: Counts | None = None,
        at_hand: Callable[[int], State | None] = lambda _: None,
    ) -> None:
        """`at_hand` gives a state that somebody has folded already: a long log takes seconds."""
        self._storage = storage
        self._at_hand = at_hand
        self._counts = counts or Counts()
        self._now_ms = now_ms
        self._warm: dict[int, Warm] = {}
        self._loading: dict[int, asyncio.Task[Warm]] = {}
        self._catching: dict[int, asyncio.Task[None]] = {}
        self._heads: dict[int, int] = {}  # how far the log goes, as far as we were told
        self._idle: dict[int, int] = {}
        self._probing: asyncio.Task[None] | None = None
        self.dismissals = 0  # whoever was being let in meanwhile may be one of them
        self.on_ahead: Callable[[int], None] = lambda _: None
        hub.hear(self._hear)

    async def warm(self, sprint_id: int) -> bool:
        """Before `watch`. Whether it took a while, in which anything may have happened. Raises
        Malformed for a sprint that is not, StorageDown."""
        self._idle[sprint_id] = 0
        if sprint_id in self._warm:
            return False
        if sprint_id not in self._loading:
            self._loading[sprint_id] = asyncio.create_task(self._load(sprint_id))
        await asyncio.shield(self._loading[sprint_id])
        return True

    def epoch(self, sprint_id: int) -> int:
        """After `warm`, in the same step."""
        return self._warm[sprint_id].epoch

    def watch(
        self,
        sprint_id: int,
        viewer: Viewer,
        channel: Channel,
        position: Mapping[View, Position],
        unsent: int = 0,
    ) -> Watch:
        return self._warm[sprint_id].watch(viewer, channel, position, unsent)

    def pass_by(self, sprint_id: int, rep: str, command: GiveSupport | AskBreath) -> None:
        """To whoever watches now; nobody is told later."""
        warm = self._warm.get(sprint_id)
        if warm is not None:
            warm.pass_by(rep, command)

    def dismiss(self, sprint_id: int, device: str, code: int, why: str) -> None:
        """Close every screen of that device."""
        self.dismissals += 1
        warm = self._warm.get(sprint_id)
        if warm is not None:
            theirs = [watch for watch in warm.watches if watch.viewer.device == device]
            warm.dismiss(theirs, code, why)

    def end(self, sprint_id: int, code: int = CloseCode.AUTH, why: str = "signed_out") -> None:
        """Its log is no more: whoever watches it has nothing to come back to."""
        warm = self._warm.get(sprint_id)
        if warm is not None:
            warm.dismiss(warm.watches, code, why)
            self._cool(sprint_id)

    async def run(self) -> None:
        while True:
            await asyncio.sleep(HEARTBEAT_MS / 1000)
            try:
                self.beat()
            except Exception:
                log.exception("a heartbeat met a bug")

    def beat(self) -> None:
        """Heartbeats go out whether or not the database answers: they say so."""
        for sprint_id, warm in list(self._warm.items()):
            warm.beat(self._now_ms(), self._storage.answering.behind_ms())
            self._idle[sprint_id] = 0 if warm.watches else self._idle.get(sprint_id, 0) + 1
            if self._idle[sprint_id] > IDLE_BEATS:
                self._cool(sprint_id)
        if self._probing is None or self._probing.done():
            self._probing = asyncio.create_task(self._probe())

    async def close(self) -> None:
        for sprint_id in list(self._warm):
            self._cool(sprint_id)
        tasks = [*self._loading.values(), *self._catching.values()]
        tasks += [self._probing] if self._probing else []
        for task in tasks:
            task.cancel()
        await asyncio.gather(*tasks, return_exceptions=True)

    def _hear(self, batch: Batch) -> None:
        self._heads[batch.sprint] = max(batch.head, self._heads.get(batch.sprint, 0))
        warm = self._warm.get(batch.sprint)
        if warm is None:
            if batch.sprint not in self._loading:
                del self._heads[batch.sprint]
        elif not warm.take(batch):
            self._catch_up(batch.sprint)

    async def _load(self, sprint_id: int) -> Warm:
        try:
            epoch = await self._storage.read(_epoch, sprint_id)
            state = self._at_hand(sprint_id)
            if state is None:
                state = await self._storage.study(_folded, sprint_id)
            warm = self._warm[sprint_id] = Warm(epoch, state, self._counts)
            warm.on_ahead = lambda: self.on_ahead(sprint_id)
        finally:
            del self._loading[sprint_id]
        self._catch_up(sprint_id)
        return warm

    def _catch_up(self, sprint_id: int) -> None:
        if sprint_id not in self._catching and self._behind(sprint_id):
            task = asyncio.create_task(self._read_missed(sprint_id))
            self._catching[sprint_id] = task
            task.add_done_callback(lambda _: self._catching.pop(sprint_id, None))

    def _behind(self, sprint_id: int) -> bool:
        warm = self._warm.get(sprint_id)
        return warm is not None and warm.state.head < self._heads.get(sprint_id, 0)

    async def _read_missed(self, sprint_id: int) -> None:
        while self._behind(sprint_id):
            warm = self._warm[sprint_id]
            log.info("reading what was missed", extra={"sprint": sprint_id})
            try:
                warm.catch_up(*await self._storage.read(_missed, sprint_id, warm.state.head))
            except Refusal as refusal:
                log.warning("it waits", extra={"code": refusal.code})
            if self._behind(sprint_id):
                await asyncio.sleep(RETRY_S)

    async def _probe(self) -> None:
        """Whether the database answers, and whether it holds more than we were told, or less."""
        asked = {sprint_id: warm.state.head for sprint_id, warm in self._warm.items()}
        try:
            heads = await self._storage.read(sprints.heads, list(asked))
        except Refusal:
            return
        for sprint_id in asked.keys() - heads.keys():  # purged, by this process or another
            self.end(sprint_id)
        for sprint_id, head in heads.items():
            if head < asked[sprint_id]:
                self.on_ahead(sprint_id)
            self._heads[sprint_id] = max(head, self._heads.get(sprint_id, 0))
            self._catch_up(sprint_id)
        if self._storage.answering.refuses_to_write:  # nobody else may try, before it is well
            with suppress(Refusal):
                await self._storage.write(alive.mark, self._now_ms())

    def _cool(self, sprint_id: int) -> None:
        self._warm.pop(sprint_id).stop()
        self._heads.pop(sprint_id, None)
        self._idle.pop(sprint_id, None)


def _epoch(connection: Connection, sprint_id: int) -> int:
    sprint = sprints.find(connection, sprint_id)
    if sprint is None or sprint.purged_at is not None:
        raise Malformed(sprint=sprint_id)
    return sprint.epoch


def _folded(connection: Connection, sprint_id: int) -> State:
    return replay(*_missed(connection, sprint_id, 0))


def _missed(connection: Connection, sprint_id: int, head: int) -> tuple[list[Entry], Asides]:
    return event_log.since(connection, sprint_id, head), asides.all_of(connection, sprint_id)
