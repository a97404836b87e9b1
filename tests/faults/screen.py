"""A screen that lives through anything: linked, following its views, saying when it is stale."""

import asyncio
import time
from typing import Any, Literal, NamedTuple, TypeAlias

from floor.messages import STALE_MS, VERSION, Clock, Heartbeat, Hello
from floor.messages import Screen as Kind
from tests.faults.board import Goal
from tests.faults.link import Link, Stop
from tests.faults.pictures import Album
from tests.faults.views import Views

BEHIND_MS = 3_000  # as `vigil.ts`
Health: TypeAlias = Literal["connecting", "live", "behind", "lost", "elsewhere", "signed_out"]


class Said(NamedTuple):
    """What the screen said of itself, and since when: seconds of the monotonic clock."""

    at: float
    health: Health


class Screen:
    """`said` and `views.shown` are its history."""

    def __init__(self, kind: Kind, link: Link, album: Album) -> None:
        self.kind, self.link, self.views = kind, link, Views(album)
        self.said: list[Said] = [Said(time.monotonic(), "connecting")]
        self.heard_at: float | None = None
        self.unsent = 0
        self.keeps_vigil = True  # a control turns it off
        self.clock_offset_ms = 0  # of this device: the test sets its clock
        self._loop = asyncio.get_running_loop()
        self._stale_ms, self._behind_ms = STALE_MS, 0
        self._vigil: asyncio.TimerHandle | None = None
        link.on_open = self._hello
        link.on_frame = self._hear
        link.on_stopped = self._stopped
        link.on_broken = self._broken

    @property
    def health(self) -> Health:
        return self.said[-1].health

    def now_ms(self) -> int:
        return time.time_ns() // 1_000_000 + self.clock_offset_ms

    def seq(self, view: str = "shared") -> int:
        seen = self.views.seen.get(view)
        return seen.seq if seen else 0

    def __str__(self) -> str:
        return (
            f"{self.kind}: {self.health}, {self.link}, at {self.seq()},"
            f" unsent {self.unsent}, behind {self._behind_ms} ms"
        )

    def shows(self, goal: Goal) -> bool:
        """Linked, and with all that the log held then."""
        seen = self.views.seen.get("shared")
        if seen is None or not self.link.greeted or self.health != "live":
            return False
        return seen.seq >= goal.head or seen.picture.print == goal.print

    def open(self) -> None:
        """Also again, after `elsewhere`."""
        self.heard_at = None
        self._say("connecting")
        self._await_silence()
        self.link.connect()

    async def close(self) -> None:
        if self._vigil is not None:
            self._vigil.cancel()
        await self.link.close()

    def _hello(self) -> None:
        self.link.send(
            Hello(v=VERSION, screen=self.kind, position=self.views.positions(), unsent=self.unsent)
        )

    def _hear(self, raw: bytes, frame: dict[str, Any]) -> None:
        match frame["type"]:
            case "welcome":
                self._stale_ms = frame["stale_ms"]
                self.link.send(Clock(t=self.now_ms()))
                self.greeted(frame)
            case "snapshot":
                self.views.take(raw, frame)
            case "delta":
                if not self.views.follow(raw, frame) and self.views.ask(frame["view"]):
                    self._hello()
            case "heartbeat":
                self._beat(frame)
            case "accepted" | "refused":
                self.answered(frame)
            case _:
                pass  # presence, clock, bye: the link has heard them
        self.heard_at = time.monotonic()
        self._say("behind" if self._behind_ms >= BEHIND_MS else "live")
        self._await_silence()

    def _beat(self, beat: dict[str, Any]) -> None:
        self._behind_ms = beat["db_behind_ms"]
        self.link.send(Heartbeat(unsent=self.unsent))
        self.link.send(Clock(t=self.now_ms()))
        if [view for view in self.views.check(beat) if self.views.ask(view)]:
            self._hello()

    def _broken(self) -> None:
        self.parted()

    def _stopped(self, why: Stop) -> None:
        if self._vigil is not None:
            self._vigil.cancel()
        self._say("elsewhere" if why == "elsewhere" else "signed_out")

    def _await_silence(self) -> None:
        if self._vigil is not None:
            self._vigil.cancel()
        if self.keeps_vigil:
            self._vigil = self._loop.call_later(self._stale_ms / 1000, self._say, "lost")

    def _say(self, health: Health) -> None:
        if health != self.health:
            self.said.append(Said(time.monotonic(), health))

    # What a phone does more ----------------------------------------------------------------------

    def greeted(self, welcome: dict[str, Any]) -> None:
        """The server knows this screen."""

    def answered(self, frame: dict[str, Any]) -> None:
        """A command's fate."""

    def parted(self) -> None:
        """The link broke."""
