"""The recorder's queue: bounded, drained by the writing thread, many commands to a commit."""

import asyncio
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

import msgspec
from sqlalchemy.exc import SQLAlchemyError

from floor.commands import Asked
from floor.errors import Busy, Refusal, StorageDown
from floor.hub import Batch, Hub
from floor.recorder import settling
from floor.recorder.settling import Answer, Reply
from floor.state import State
from floor.storage import Storage, sprints, told

QUEUE = 4_096  # commands that may wait; one more is answered `Busy`
BATCH = 512  # commands of one drain, however many sprints they are for
STATES = 64  # deciding states kept at hand; the others are folded again from their log

log = logging.getLogger("floor.recorder")


class Waiting(msgspec.Struct, frozen=True):
    sprint: int
    asked: Asked
    received_at: int
    reply: "asyncio.Future[Reply]"


class Recorder:
    """Everything but `_record` and `_fold` runs on the event loop."""

    def __init__(self, storage: Storage, hub: Hub, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._hub = hub
        self._now_ms = now_ms
        self._queue: deque[Waiting] = deque()
        self._drained: asyncio.Future[None] | None = None
        self._closing = False
        self._states: dict[int, State] = {}
        self._doubtful: set[int] = set()  # nobody knows whether their last commit was stored

    def ask(self, sprint_id: int, asked: Asked) -> Awaitable[Answer]:
        """In the queue, and stamped, before this returns. Raises Busy; the rest when awaited."""
        if self._closing or len(self._queue) >= QUEUE:
            raise Busy()
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._queue.append(Waiting(sprint_id, asked, self._now_ms(), reply))
        self._drain()
        return _unwrapped(reply)

    async def state(self, sprint_id: int) -> State:
        """The sprint at its log's head, as far as this process knows."""
        known = self._states.get(sprint_id)
        if known is not None:
            return known
        return await asyncio.wrap_future(self._storage.submit(lambda: self._fold(sprint_id)))

    def forget(self, sprint_id: int) -> None:
        """Its log is no longer there."""
        self._states.pop(sprint_id, None)

    async def close(self) -> None:
        """What is in the queue is still stored."""
        self._closing = True
        while self._drained is not None:
            await self._drained

    def _drain(self) -> None:
        if self._drained is not None or not self._queue:
            return
        loop = asyncio.get_running_loop()
        self._drained = loop.create_future()
        some = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
        self._storage.submit(
            lambda: loop.call_soon_threadsafe(self._answer, some, *self._record(some))
        )

    def _answer(self, some: list[Waiting], replies: list[Reply], batches: list[Batch]) -> None:
        for waiting, reply in zip(some, replies, strict=True):
            if not waiting.reply.done():  # nobody waits any more: it is stored all the same
                waiting.reply.set_result(reply)
        assert self._drained is not None
        self._drained.set_result(None)
        self._drained = None
        self._drain()
        for batch in batches:
            self._hub.publish(batch)

    def _record(self, some: list[Waiting]) -> tuple[list[Reply], list[Batch]]:
        """On the writing thread: one transaction a sprint. Never raises."""
        replies: dict[int, Reply] = {}
        batches: list[Batch] = []
        for sprint_id in dict.fromkeys(waiting.sprint for waiting in some):
            mine = [n for n, waiting in enumerate(some) if waiting.sprint == sprint_id]
            told, batch = self._settle(sprint_id, [some[n] for n in mine])
            replies.update(zip(mine, told, strict=True))
            if batch is not None:
                batches.append(batch)
        return [replies[n] for n in range(len(some))], batches

    def _settle(self, sprint_id: int, mine: list[Waiting]) -> tuple[list[Reply], Batch | None]:
        state = self._states.pop(sprint_id, None)  # back only after a commit that is known
        asked = [(waiting.asked, waiting.received_at) for waiting in mine]
        try:
            with self._storage.transaction() as connection:
                settled = settling.settle(connection, sprint_id, asked, state)
        except SQLAlchemyError as error:
            log.error("not stored: %s", told(error), extra={"sprint": sprint_id})
            self._doubtful.add(sprint_id)
            return [StorageDown() for _ in mine], None
        except Exception as bug:
            log.exception("a transaction met a bug", extra={"sprint": sprint_id})
            return [bug for _ in mine], None
        self._keep(sprint_id, settled.state)
        news = bool(settled.batch.written) or sprint_id in self._doubtful
        self._doubtful.discard(sprint_id)
        return settled.replies, settled.batch if news else None

    def _keep(self, sprint_id: int, state: State) -> None:
        if state.head:
            self._states[sprint_id] = state
        for oldest in _beyond(self._states, STATES):
            del self._states[oldest]

    def _fold(self, sprint_id: int) -> State:
        try:
            with self._storage.transaction() as connection:
                head = sprints.lock(connection, sprint_id) or 0
                state = settling.fold(connection, sprint_id, head, self._states.get(sprint_id))
        except SQLAlchemyError as error:
            log.error("not read: %s", told(error), extra={"sprint": sprint_id})
            raise StorageDown from None
        self._keep(sprint_id, state)
        return state


def _beyond(states: dict[int, State], most: int) -> Iterable[int]:
    return list(states)[: max(0, len(states) - most)]


async def _unwrapped(reply: "asyncio.Future[Reply]") -> Answer:
    """Raises what was refused, and the bug that was met."""
    answer = await reply
    if isinstance(answer, Answer):
        return answer
    if isinstance(answer, Refusal):
        raise answer
    raise RuntimeError("the command met a bug") from answer
