"""Floor: the one door. What the web asks of a phoning floor, it asks here."""

import asyncio
from collections.abc import Awaitable, Callable, Mapping
from pathlib import Path
from typing import Any

from floor.caretaker import Caretaker
from floor.close_codes import CloseCode
from floor.commands import (
    AnyCommand,
    AskBreath,
    Asked,
    BeginWarmup,
    EraseRep,
    GiveSupport,
    LogOutcome,
    body,
)
from floor.counts import Counts
from floor.demos import Demos
from floor.errors import Refusal
from floor.hub import open_hub
from floor.live import Channel, Live, Viewer, Watch
from floor.losses import Losses
from floor.messages import Accepted, Do, Position, Refused, View
from floor.passing import written
from floor.recorder import Answer, Recorder
from floor.register.book import Book
from floor.register.cards import Cards
from floor.register.export import export
from floor.register.meetings import Meetings
from floor.register.pulses import Pulses
from floor.register.readiness import Readiness, Ready
from floor.register.replays import Replays
from floor.register.retention import Keep
from floor.register.returning import Returning
from floor.register.rooms import Rooms
from floor.register.scripts import Scripts
from floor.register.seating import Seat, Seating
from floor.register.sprints import Sprints
from floor.register.team import TeamRegister
from floor.register.tokens import Tokens
from floor.register.warmups import Warmups
from floor.rep import Actor, Mode, Via
from floor.replies import refused_at_once, told
from floor.sprint import Rules
from floor.state import State
from floor.storage import PATIENCE_S, Storage, open_storage
from floor.storage.sprints import Sprint
from floor.support import FRESH_MS
from floor.timekeeper import PACE, Pace, Timekeeper

SKEW_MS = 120_000  # a phone's clock that is further off is flagged
KEEP = Keep()


class Floor:
    """Doors of their own: `team`, `tokens`, `sprints`, `cards`, `rooms`, `caretaker`, `demos`."""

    def __init__(
        self,
        storage: Storage,
        now_ms: Callable[[], int],
        pace: Pace = PACE,
        keep: Keep = KEEP,
        counts: Counts | None = None,
    ) -> None:
        hub = open_hub("memory://")
        self.storage = storage
        self.now_ms = now_ms
        self.counts = counts or Counts()
        self.recorder = Recorder(storage, hub, now_ms, self.counts)
        self.live = Live(storage, hub, now_ms, self.counts, self.recorder.at_hand)
        self.timekeeper = Timekeeper(self.recorder, storage, hub, now_ms, pace)
        self.team = TeamRegister(storage, now_ms)
        self.tokens = Tokens(storage, now_ms)
        self.sprints = Sprints(storage, self.recorder, now_ms)
        self.cards = Cards(storage, now_ms)
        self.rooms = Rooms(storage, now_ms)
        self.book = Book(storage, now_ms)
        self.warmups = Warmups(storage, self.recorder)
        self.scripts = Scripts(self.recorder)
        self.meetings = Meetings(storage)
        self.pulses = Pulses(storage, now_ms)
        self.replays = Replays(storage)
        self.caretaker = Caretaker(storage, self.recorder, self.live, now_ms, keep)
        self.demos = Demos(storage, self.recorder, self.live, self.timekeeper, now_ms)
        self._seating = Seating(storage, self.recorder, self.cards, now_ms)
        self._returning = Returning(storage, self.recorder, self._seating)
        self._losses = Losses(storage, self.recorder, self.live, now_ms)
        self.live.on_ahead = self._losses.found
        self._readiness = Readiness(storage, now_ms)
        self._tasks: list[asyncio.Task[None]] = []

    @classmethod
    async def open(
        cls,
        url: str,
        *,
        now_ms: Callable[[], int],
        pace: Pace = PACE,
        keep: Keep = KEEP,
        counts: Counts | None = None,
        patience_s: float = PATIENCE_S,
        folder: Path | None = None,
    ) -> "Floor":
        """Raises `Unusable` with a sentence for whoever starts the server. `folder` keeps the
        journal of erasures."""
        storage = await asyncio.to_thread(open_storage, url, patience_s=patience_s, folder=folder)
        floor = cls(storage, now_ms, pace, keep, counts)
        try:
            await floor.timekeeper.begin()
        except BaseException:
            await floor.close()
            raise
        runs = (floor.timekeeper, floor.live, floor.caretaker, floor.pulses)
        floor._tasks = [asyncio.create_task(one.run()) for one in runs]
        return floor

    async def close(self) -> None:
        for task in self._tasks:
            task.cancel()
        await asyncio.gather(*self._tasks, return_exceptions=True)
        self._readiness.close()
        await self._losses.close()
        await self.recorder.close()
        await self.live.close()
        await asyncio.to_thread(self.storage.close)

    # Sprints and seats ---------------------------------------------------------------------------

    async def open_sprint(
        self, rules: Rules, *, title: str, locale: str, host: str, key: str | None = None
    ) -> Sprint:
        """The same `key` opens the same sprint."""
        return await self.sprints.open(rules, title=title, locale=locale, host=host, key=key)

    async def join(
        self, sprint: int, device: str, *, name: str, colour: int, mode: Mode, via: Via
    ) -> Seat:
        return await self._seating.join(
            sprint, device, name=name, colour=colour, mode=mode, via=via
        )

    async def come_back(
        self, sprint: int, device: str, rep: str, *, name: str, colour: int, mode: Mode, via: Via
    ) -> Seat:
        """To the seat that the device has proved it held, in the log that a backup replaced."""
        return await self._returning.come_back(
            sprint, device, rep, name=name, colour=colour, mode=mode, via=via
        )

    async def seat(self, sprint: int, device: str) -> Seat | None:
        return await self._seating.find(sprint, device)

    async def latest_seat(self, device: str) -> int | None:
        """The sprint in which this device took a seat last."""
        return await self._seating.latest(device)

    async def move_seat(self, sprint: int, rep: str, device: str, *, by: Actor, key: str) -> bool:
        """Whether it is the device's now: a key moves it once. The screens of the device that held
        it are closed."""
        before = await self._seating.move(sprint, rep, device, by, key)
        for old in before or ():
            self.live.dismiss(sprint, old, CloseCode.SUPERSEDED, "moved")
        return before is not None

    # Commands ------------------------------------------------------------------------------------

    def ask(
        self,
        sprint: int,
        by: Actor,
        command: AnyCommand,
        *,
        key: str,
        t_tap: int = 0,
        t_send: int = 0,
        again: bool = False,
    ) -> Awaitable[Answer]:
        """Queued, and stamped, before this returns. Raises Busy and StorageDown at once, the rest
        when awaited."""
        command = written(command)
        asked = Asked(
            command=command,
            by=by,
            key=key,
            digest=body(command),
            behind_ms=t_send - t_tap,
            skewed=bool(t_send) and abs(t_send - self.now_ms()) > SKEW_MS,
            again=again,
        )
        if isinstance(command, EraseRep) and by == Actor("rep", command.rep):
            return self._seating.erase(sprint, asked)
        if isinstance(command, BeginWarmup):
            return self.warmups.begin(sprint, asked)
        return self.recorder.ask(sprint, asked)

    def do(self, sprint: int, by: Actor, frame: Do) -> Awaitable[Accepted | Refused]:
        """`ask`, with the answer as it goes on the wire. Awaited, it never raises."""
        self.counts.taps += isinstance(frame.do, LogOutcome)
        stamps = {"t_tap": frame.t_tap, "t_send": frame.t_send}
        try:
            asked = self.ask(sprint, by, frame.do, key=frame.k, again=frame.again, **stamps)
            answer = told(frame.k, asked, self.counts)
            passes = isinstance(frame.do, GiveSupport | AskBreath)
            return self._pass(sprint, by, frame, answer) if passes else answer
        except Refusal as refusal:
            return refused_at_once(frame.k, refusal, self.counts)

    async def _pass(
        self, sprint: int, by: Actor, frame: Do, answer: Awaitable[Accepted | Refused]
    ) -> Accepted | Refused:
        """What was meant for somebody is shown once it is stored that it was; never late."""
        found = await answer
        fresh = frame.t_send - frame.t_tap < FRESH_MS
        if isinstance(found, Accepted) and not found.dup and fresh:
            assert isinstance(frame.do, GiveSupport | AskBreath)
            self.live.pass_by(sprint, by.id, frame.do)
        return found

    async def state(self, sprint: int) -> State:
        return await self.recorder.state(sprint)

    async def export(self, sprint: int, rep: str) -> dict[str, Any]:
        return await self.storage.study(export, sprint, rep)

    # Watching ------------------------------------------------------------------------------------

    async def warm(self, sprint: int) -> bool:
        """Whether it took a while."""
        return await self.live.warm(sprint)

    def watch(
        self,
        sprint: int,
        viewer: Viewer,
        channel: Channel,
        position: Mapping[View, Position],
        unsent: int = 0,
    ) -> Watch:
        """After `warm`, in the same step."""
        return self.live.watch(sprint, viewer, channel, position, unsent)

    def db_behind_ms(self) -> int:
        return self.storage.answering.behind_ms()

    async def ready(self) -> Ready:
        return await self._readiness.ask()
