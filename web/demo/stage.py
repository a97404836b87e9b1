"""The demo of this server: one sprint after another, its reps on their phones, until removed."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from hashlib import sha256
from pathlib import Path

import msgspec

from floor.commands import Reveal
from floor.errors import Refusal
from floor.floor import Floor
from floor.reveal import REVEAL
from floor.storage.sprints import Sprint
from web import cookies
from web.demo.caller import Caller
from web.demo.history import HOST, Seated, history, seat
from web.demo.key import new_key
from web.demo.phone import Phone
from web.demo.place import Place
from web.demo.plan import AGE_MS, Plan

LOOK_S = 1.0
STEP_S = 9.0  # between two steps of the reveal: time to read one from across a room
LAST_STEP_S = 30.0

log = logging.getLogger("web.demo")


class Stage:
    """`sprint` is the one that plays, None once the demo was removed; `removed` is the file that
    remembers it, so that a floor that is in use stays without one."""

    def __init__(self, plan: Plan, title: str, locale: str, removed: Path) -> None:
        self.sprint: Sprint | None = None
        self.past: set[int] = set()
        self.devices: frozenset[str] = frozenset()
        self.reps, self.speed = plan.reps, plan.speed
        self._plan, self._title, self._locale, self._removed = plan, title, locale, removed
        self._playing: asyncio.Task[None] | None = None

    async def begin(self, floor: Floor, place: Callable[[], Place]) -> None:
        """The history is written when this returns; the reps call as soon as they get through."""
        await floor.demos.remove()  # of an earlier start: its clock has run on without anybody
        if self._removed.exists():
            return
        seated, now = await self._open(floor)
        self._playing = asyncio.create_task(self._play_on(floor, place, seated, now))

    async def stop(self) -> None:
        if self._playing is not None:
            self._playing.cancel()
            await asyncio.gather(self._playing, return_exceptions=True)

    async def remove(self, floor: Floor) -> None:
        """For good: the next start has none either."""
        await self.stop()
        await asyncio.to_thread(self._removed.touch)
        if self.sprint is not None:
            self.past.add(self.sprint.id)
        self.sprint = None
        await floor.demos.remove()

    async def _open(self, floor: Floor) -> tuple[tuple[Seated, ...], int]:
        seated, now = seat(self._plan), floor.now_ms()
        phones = {one.rep: sha256(one.token.encode()).hexdigest() for one in seated}
        before = self.sprint
        self.sprint = await floor.demos.open(
            self._plan.rules(),
            history(self._plan, seated, now),
            phones,
            title=self._title,
            locale=self._locale,
            host=HOST.id,
        )
        self.devices = frozenset(phones.values())
        if before is not None:
            self.past.add(before.id)
            await floor.demos.remove(but=self.sprint.id)
        return seated, now

    async def _play_on(
        self, floor: Floor, place: Callable[[], Place], seated: tuple[Seated, ...], now: int
    ) -> None:
        while True:
            try:
                await self._play(floor, place(), seated, now)
                self._plan = msgspec.structs.replace(self._plan, seed=self._plan.seed + 1)
                seated, now = await self._next(floor)
            except Exception:
                log.exception("the demo met a bug, and ends")
                return

    async def _next(self, floor: Floor) -> tuple[tuple[Seated, ...], int]:
        while True:
            try:
                return await self._open(floor)
            except Refusal as refusal:  # the database is down: the demo can wait
                log.warning("the next demo waits: %s", refusal.code)
                await asyncio.sleep(LOOK_S)

    async def _play(self, floor: Floor, place: Place, seated: tuple[Seated, ...], now: int) -> None:
        """One sprint, to the end of its reveal."""
        assert self.sprint is not None
        sprint = self.sprint.id
        async with asyncio.TaskGroup() as group:
            reps = [
                group.create_task(self._rep(place, sprint, one, floor.now_ms, now))
                for one in seated
            ]
            await _until_closed(floor, sprint)
            await _reveal(floor, sprint)
            for rep in reps:
                rep.cancel()

    async def _rep(
        self, place: Place, sprint: int, one: Seated, now_ms: Callable[[], int], now: int
    ) -> None:
        cookie = f"{cookies.name('device', secure=place.secure)}={one.token}"
        phone = Phone(place, sprint, cookie, now_ms)
        caller = Caller(
            one.who, phone, now_ms, speed=self._plan.speed, began=now - AGE_MS, made_ms=AGE_MS
        )
        running = asyncio.create_task(phone.run())
        try:
            await caller.call()
            await running
        finally:
            running.cancel()
            await asyncio.gather(running, return_exceptions=True)


async def _until_closed(floor: Floor, sprint: int) -> None:
    while True:
        with contextlib.suppress(Refusal):  # the database is down: the demo can wait
            if (await floor.state(sprint)).tally.clock.phase in ("closed", "final"):
                return
        await asyncio.sleep(LOOK_S)


async def _reveal(floor: Floor, sprint: int) -> None:
    """Step by step, unless a visitor at the console is ahead."""
    for step, _ in enumerate(REVEAL, 1):
        await asyncio.sleep(STEP_S)
        with contextlib.suppress(Refusal):
            if (await floor.state(sprint)).tally.reveal < step:
                await floor.ask(sprint, HOST, Reveal(step), key=new_key())
    await asyncio.sleep(LAST_STEP_S)
