"""Reps without a browser: a demo's phone in the test's hand."""

import asyncio
import time
from collections.abc import Coroutine
from queue import Queue
from threading import Thread
from typing import Any, TypeVar

from floor.commands import LogOutcome
from floor.messages import Accepted, Refused
from floor.rep import Mode
from web.demo.cast import Colleague
from web.demo.key import new_key
from web.demo.phone import Phone
from web.demo.place import there
from web.demo.way_in import WayIn, join

ANSWER_S = 60.0
T = TypeVar("T")


class Bot:
    """One rep who joined by the QR's secret."""

    def __init__(self, base: str, secret: str, name: str, mode: Mode = "ranking") -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = Thread(target=self._loop.run_forever, daemon=True)
        self._thread.start()
        way = WayIn(there(base), {"secret": secret})
        seat = self._run(join(way, Colleague(name, 1, mode, same_phone=False, seed="")))
        self._answers: Queue[Accepted | Refused] = Queue()
        self._phone = self._run(self._open(way, seat.sprint, seat.cookies))

    async def _open(self, way: WayIn, sprint: int, cookies: str) -> Phone:
        phone = Phone(way.place, sprint, cookies, lambda: time.time_ns() // 1_000_000)
        phone.outbox.on_answer = self._answers.put
        self._using = asyncio.create_task(phone.run())
        return phone

    def tap(self, kind: str, *, talked: bool | None = None) -> str:
        """The key of the stored tap."""
        key, command = new_key(), LogOutcome(kind, talked)
        self._loop.call_soon_threadsafe(self._phone.outbox.put, key, command)
        answer = self._answers.get(timeout=ANSWER_S)
        assert isinstance(answer, Accepted), answer
        assert answer.k == key
        return key

    def close(self) -> None:
        self._run(self._stop())
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()

    async def _stop(self) -> None:
        self._using.cancel()
        await asyncio.gather(self._using, return_exceptions=True)

    def _run(self, work: Coroutine[Any, Any, T]) -> T:
        return asyncio.run_coroutine_threadsafe(work, self._loop).result(ANSWER_S)
