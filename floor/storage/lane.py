"""A lane: a few threads that answer in turn; who waits for one is bounded, and so is how long."""

import asyncio
import threading
from collections.abc import Callable
from concurrent.futures import Future
from queue import SimpleQueue
from typing import Any, TypeAlias, TypeVar

from floor.errors import Busy, StorageDown

T = TypeVar("T")
Job: TypeAlias = "tuple[Future[Any], Callable[[], Any]]"


class Lane:
    """Its threads are daemons: a database that hangs must not keep the process from ending."""

    def __init__(self, name: str, threads: int, most: int, limit_s: float) -> None:
        self._most, self._limit_s = most, limit_s
        self._queue: SimpleQueue[Job | None] = SimpleQueue()
        self._threads = [
            threading.Thread(target=self._work, name=f"{name}-{n}", daemon=True)
            for n in range(threads)
        ]
        for thread in self._threads:
            thread.start()

    async def ask(self, job: Callable[[], T], limit_s: float | None = None) -> T:
        """Raises Busy at once, StorageDown after the lane's limit, or this one, and what the job
        raises. A job that has not begun by then never will; one that has may still be done, and
        nobody knows."""
        if self._queue.qsize() >= self._most:
            raise Busy
        try:
            async with asyncio.timeout(limit_s or self._limit_s):
                return await asyncio.wrap_future(self.submit(job))
        except TimeoutError:
            raise StorageDown from None

    def submit(self, job: Callable[[], T]) -> "Future[T]":
        """In its turn, however many wait."""
        future: Future[T] = Future()
        self._queue.put((future, job))
        return future

    def close(self) -> None:
        """What waits is still done."""
        for _ in self._threads:
            self._queue.put(None)
        for thread in self._threads:
            thread.join()

    def _work(self) -> None:
        while (job := self._queue.get()) is not None:
            _do(*job)
            del job  # nothing is held while nothing is asked


def _do(future: "Future[T]", job: Callable[[], T]) -> None:
    if not future.set_running_or_notify_cancel():
        return
    try:
        answer = job()
    except BaseException as error:
        future.set_exception(error)
    else:
        future.set_result(answer)
