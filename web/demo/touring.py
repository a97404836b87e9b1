"""Reps on tour: they join somebody else's sprint by its own door, call, and leave quietly."""

import asyncio
from collections.abc import Callable

from floor.messages import Accepted, Refused
from web.demo.caller import Caller
from web.demo.cast import Colleague, cast
from web.demo.phone import Phone
from web.demo.plan import Plan
from web.demo.way_in import WayIn, join


class Tour:
    """`stored` counts the commands that the floor accepted."""

    def __init__(self, plan: Plan, now_ms: Callable[[], int]) -> None:
        self.stored = 0
        self.phones: list[tuple[Colleague, Phone]] = []
        self._plan, self._now_ms = plan, now_ms
        self._open: list[asyncio.Task[None]] = []

    async def join(self, way: WayIn) -> None:
        """One after the other, as people come in. Raises ClosedDoor."""
        for who in cast(self._plan.reps, self._plan.seed):
            seat = await join(way, who)
            phone = Phone(way.place, seat.sprint, seat.cookies, self._now_ms)
            phone.outbox.on_answer = self._count
            self.phones.append((who, phone))
            self._open.append(asyncio.create_task(phone.run()))

    async def call(self) -> None:
        """Until the gong; whoever was typed in waits for the host, everybody for the start."""
        await asyncio.gather(*(self._rep(who, phone) for who, phone in self.phones))

    async def aclose(self) -> None:
        for task in self._open:
            task.cancel()
        await asyncio.gather(*self._open, return_exceptions=True)

    async def _rep(self, who: Colleague, phone: Phone) -> None:
        await phone.until("live", "paused", "break", "closed", "final")
        began = self._now_ms()
        await Caller(who, phone, self._now_ms, speed=self._plan.speed, began=began).call()

    def _count(self, answer: Accepted | Refused) -> None:
        self.stored += isinstance(answer, Accepted)
