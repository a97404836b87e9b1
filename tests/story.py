"""Verbs for stories on a whole floor: real storage, real recorder, a clock that the test moves."""

import asyncio
from collections.abc import AsyncIterator, Awaitable
from contextlib import asynccontextmanager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from floor import commands as c
from floor.errors import Refusal
from floor.floor import Floor
from floor.live import Viewer
from floor.live.watch import Watch
from floor.messages import Position, Screen, View
from floor.preset import prepare
from floor.recorder import Answer
from floor.register.seating import Seat
from floor.rep import Actor, Mode, Via
from floor.schedule import COUNTDOWN_MS
from floor.sprint import MINUTE, Rules
from floor.timekeeper import Pace
from tests.watcher import Watcher, at_rest, truth, verify_watcher

HOST = Actor("host", "host-1")
OPENED_AT = 1_800_000_000_000
STEP_MS = 30_000  # time passes in steps under a minute: a longer one is a machine that slept
BY_HAND = Pace(tick_ms=3_600_000)  # the timekeeper ticks when the story says so


@dataclass
class Time:
    now: int = OPENED_AT

    def __call__(self) -> int:
        return self.now


@dataclass
class Story:
    """A floor with one sprint. `watchers` are checked against the log by `verify`."""

    floor: Floor
    time: Time
    sprint: int = 0
    keys: int = 0
    watchers: list[Watcher] = field(default_factory=list)
    watches: list[Watch] = field(default_factory=list)

    def key(self) -> str:
        self.keys += 1
        return f"{self.keys:032x}"

    async def open(self, rules: Rules | None = None, title: str = "Mardi matin") -> int:
        rules = rules or prepare("short", 6)
        row = await self.floor.open_sprint(rules, title=title, locale="fr", host=HOST.id)
        self.sprint = row.id
        return row.id

    async def join(
        self, name: str, mode: Mode = "ranking", via: Via = "qr", device: str = ""
    ) -> Seat:
        return await self.floor.join(
            self.sprint, device or f"device of {name}", name=name, colour=1, mode=mode, via=via
        )

    def ask(self, command: c.AnyCommand, by: Actor = HOST, key: str = "") -> Awaitable[Answer]:
        return self.floor.ask(self.sprint, by, command, key=key or self.key())

    async def refused(self, command: c.AnyCommand, by: Actor = HOST, key: str = "") -> str:
        try:
            await self.ask(command, by, key)
        except Refusal as refusal:
            return refusal.code
        raise AssertionError("accepted")

    async def tap(self, rep: str, kind: str = "refusal", *, ago: int = 0, key: str = "") -> str:
        """The outcome's id. `ago`: the tap was made so long before it was sent."""
        key = key or self.key()
        now = self.time()
        await self.floor.ask(
            self.sprint,
            Actor("rep", rep),
            c.LogOutcome(kind=kind),
            key=key,
            t_tap=now - ago,
            t_send=now,
        )
        return key

    async def start(self) -> None:
        await self.ask(c.Start())
        await self.pass_(COUNTDOWN_MS + 1_000)

    async def calling(self, *names: str) -> list[str]:
        """A sprint that has started, with these reps in it."""
        await self.open()
        reps = [(await self.join(name)).rep for name in names]
        await self.start()
        return reps

    async def pass_(self, ms: int) -> None:
        """Time goes by, and the timekeeper with it."""
        end = self.time.now + ms
        while self.time.now < end:
            self.time.now = min(end, self.time.now + STEP_MS)
            await self.floor.timekeeper.tick()

    async def finish(self) -> None:
        """To the gong, through the grace, to the seal."""
        while (await truth(self.floor, self.sprint)).tally.clock.phase != "final":
            await self.pass_(5 * MINUTE)

    async def watch(
        self,
        screen: Screen,
        rep: str | None = None,
        *,
        room: int | None = None,
        position: dict[View, Position] | None = None,
        viewer: Viewer | None = None,
    ) -> Watcher:
        viewer = viewer or Viewer(screen, rep, f"screen {len(self.watchers)}")
        watcher = Watcher(viewer, room)
        await self.floor.warm(self.sprint)
        self.watches.append(self.floor.watch(self.sprint, viewer, watcher, position or {}))
        self.watchers.append(watcher)
        return watcher

    async def settle(self) -> None:
        """Until every change so far is on the screens, and whatever is wrongly told was told."""
        await asyncio.sleep(0.12)
        await at_rest(self.floor)

    async def verify(self) -> None:
        """The verify rule, for everybody who still watches."""
        await self.settle()
        self.floor.live.beat()
        for watcher in self.watchers:
            if watcher.closed is None:
                await verify_watcher(self.floor, self.sprint, watcher)


@asynccontextmanager
async def telling(
    url: str,
    time: Time | None = None,
    patience_s: float = 60.0,  # what is well may take its time
    folder: Path | None = None,
) -> AsyncIterator[Story]:
    time = time or Time()
    more: dict[str, Any] = {"patience_s": patience_s, "folder": folder}
    floor = await Floor.open(url, now_ms=time, pace=BY_HAND, **more)
    try:
        yield Story(floor, time)
    finally:
        await floor.close()
