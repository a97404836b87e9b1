"""The recorder's queue: bounded, drained by the writing thread, many commands to a commit."""

import asyncio
import contextlib
import logging
from collections import deque
from collections.abc import Awaitable, Callable, Iterable

from floor.commands import Asked
from floor.counts import Counts
from floor.errors import Busy, Refusal, StorageDown
from floor.hub import Hub
from floor.recorder.settling import Answer, Reply
from floor.recorder.writing import Handful, Recorded, Waiting, Writing
from floor.state import State
from floor.storage import Storage

QUEUE = 4_096  # commands that may wait, of 10 kB at most; one more is answered `Busy`
BATCH = 512  # commands of one drain, however many sprints they are for
CLOSE_S = 1.5  # for what still waits when the server stops

log = logging.getLogger("floor.recorder")


class Recorder:
    """All of this runs on the event loop; `Writing` on the writing thread.

    A database that does not answer within its patience stalls the recorder: who waits is refused
    for now, whoever asks next at once, until the writing thread comes back.
    """

    def __init__(
        self,
        storage: Storage,
        hub: Hub,
        now_ms: Callable[[], int],
        counts: Counts | None = None,
    ) -> None:
        self._storage = storage
        self._hub = hub
        self._now_ms = now_ms
        self._counts = counts or Counts()
        self._writing = Writing(storage)
        self._queue: deque[Waiting] = deque()
        self._under_way: Handful | None = None
        self._patience: asyncio.TimerHandle | None = None
        self._rest = asyncio.Event()
        self._closing = False

    @property
    def stalled(self) -> bool:
        return self._under_way is not None and self._under_way.given_up

    def ask(self, sprint_id: int, asked: Asked) -> Awaitable[Answer]:
        """In the queue, and stamped, before this returns. Raises Busy, and StorageDown while the
        database is known not to answer; the rest when awaited."""
        if self._closing or len(self._queue) >= QUEUE:
            raise Busy()
        if self.stalled:
            raise StorageDown()
        reply: asyncio.Future[Reply] = asyncio.get_running_loop().create_future()
        self._queue.append(Waiting(sprint_id, asked, self._now_ms(), reply))
        self._drain()
        return _unwrapped(reply)

    async def state(self, sprint_id: int) -> State:
        """The sprint at its log's head, as far as this process knows."""
        known = self.at_hand(sprint_id)
        if known is not None:
            return known
        return await self._storage.in_turn(lambda: self._writing.fold(sprint_id))

    def at_hand(self, sprint_id: int) -> State | None:
        """The same, where it need not be folded first."""
        return self._writing.at_hand.get(sprint_id)

    def forget(self, sprint_id: int) -> None:
        """Its log is no longer there."""
        self._writing.at_hand.pop(sprint_id, None)

    async def close(self, limit_s: float = CLOSE_S) -> None:
        """What is in the queue is still stored, unless the database hangs."""
        self._closing = True
        if self._under_way is None or self.stalled:
            return
        self._rest.clear()
        with contextlib.suppress(TimeoutError):
            await asyncio.wait_for(self._rest.wait(), limit_s)
        if self._under_way is not None:
            self._give_up(self._under_way)

    def _drain(self) -> None:
        if self._under_way is not None or not self._queue:
            return
        loop = asyncio.get_running_loop()
        some = [self._queue.popleft() for _ in range(min(BATCH, len(self._queue)))]
        handful = self._under_way = Handful(some)
        self._patience = loop.call_later(self._storage.patience_s, self._give_up, handful)
        self._storage.submit(
            lambda: loop.call_soon_threadsafe(self._answer, handful, self._writing.record(handful))
        )

    def _answer(self, handful: Handful, recorded: Recorded) -> None:
        assert self._patience is not None
        self._patience.cancel()
        if handful.given_up:
            log.warning("the database answers again")
        _reply(handful.waiting, recorded.replies)
        self._under_way = None
        self._drain()
        if self._under_way is None:
            self._rest.set()
        for commands, seconds in recorded.commits:
            self._counts.commit_commands.note(commands)
            self._counts.commit_seconds.note(seconds)
        for batch in recorded.batches:
            self._hub.publish(batch)

    def _give_up(self, handful: Handful) -> None:
        """What is under way may still be stored, and a retry finds it; what waits is not."""
        handful.given_up = True
        refused = [*handful.waiting, *self._queue]
        self._queue.clear()
        log.error("the database does not answer", extra={"refused": len(refused)})
        _reply(refused, [StorageDown() for _ in refused])


def _reply(waiting: Iterable[Waiting], replies: Iterable[Reply]) -> None:
    for one, reply in zip(waiting, replies, strict=True):
        if not one.reply.done():  # nobody waits any more: it is stored all the same
            one.reply.set_result(reply)


async def _unwrapped(reply: "asyncio.Future[Reply]") -> Answer:
    """Raises what was refused, and the bug that was met."""
    answer = await reply
    if isinstance(answer, Answer):
        return answer
    if isinstance(answer, Refusal):
        raise answer
    raise RuntimeError("the command met a bug") from answer
