"""A rep's phone: what is tapped is kept until it is stored, whatever happens to link and server."""

import asyncio
import random
import time
from typing import Any

from floor.commands import LogOutcome, WireCommand
from tests.faults.history import History
from tests.faults.link import Link
from tests.faults.outbox import Kept, Outbox, Sending
from tests.faults.pictures import Album
from tests.faults.screen import Screen

RETRY_MS = 1_000  # when the server does not say how long
KINDS = ("refusal", "no_answer", "voicemail", "callback", "meeting", "gatekeeper_block")


class Phone(Screen):
    """A page of a phone. `outbox` is the phone's: another page may share it, or come after."""

    def __init__(
        self,
        link: Link,
        album: Album,
        history: History,
        *,
        sprint: int,
        rep: str,
        chance: random.Random,
        outbox: Outbox | None = None,
    ) -> None:
        super().__init__("pad", link, album)
        self.history, self.sprint, self.rep = history, sprint, rep
        self.outbox = outbox or Outbox()
        self.resends = self.heals = True  # controls switch them off
        self._chance = chance
        self._sending = Sending(self.outbox, self.now_ms)
        self._greeted, self._epoch = False, -1
        self._paused: asyncio.TimerHandle | None = None

    def tap(self, kind: str = "") -> str:
        """The key of a call that is logged."""
        return self.do(LogOutcome(kind=kind or self._chance.choice(KINDS)))

    def do(self, command: WireCommand) -> str:
        now = time.time_ns() // 1_000_000
        key = _mint(now, self._chance)
        self.history.invoke(key, self.sprint, self.rep, command, now)
        self.outbox.put(Kept(key, command, self.now_ms()))
        self.pump()
        return key

    def pump(self) -> None:
        """Send what may go."""
        self.unsent = self.outbox.unsent
        if not self._greeted or self._paused is not None:
            return
        for frame in self._sending.take():
            operation = self.history.operations[frame.k]
            if operation.sent and not self.resends:
                self._sending.flying.discard(frame.k)
                self.outbox.settle(frame.k, accepted=False, final=True, code="", epoch=0)
                continue
            operation.sent += 1
            self.link.send(frame)
        wait_s = self._sending.wait_s
        if wait_s and self.outbox.unsent > len(self._sending.flying):
            self._pause(wait_s)

    async def close(self) -> None:
        if self._paused is not None:
            self._paused.cancel()
        await super().close()

    def greeted(self, welcome: dict[str, Any]) -> None:
        """What another log had stored comes first, and is owed an answer of this one."""
        self._epoch = welcome["epoch"]
        if self.heals:
            self.history.forget(self.outbox.offer_again(self._epoch))
        self._sending.limit(welcome["limits"]["per_s"])
        self._greeted = True
        self.pump()

    def answered(self, frame: dict[str, Any]) -> None:
        self.history.answer(frame)
        key, accepted = frame["k"], frame["type"] == "accepted"
        self._sending.flying.discard(key)
        if not accepted and not frame["final"] and frame["code"] != "gong":
            self._pause((frame["retry_ms"] or RETRY_MS) / 1000)
            return
        self.outbox.settle(
            key,
            accepted=accepted,
            final=accepted or frame["final"],
            code="" if accepted else frame["code"],
            epoch=self._epoch,
        )
        self.pump()

    def parted(self) -> None:
        self._greeted = False
        self._sending.flying.clear()

    def _pause(self, seconds: float) -> None:
        if self._paused is not None:
            self._paused.cancel()
        self._paused = self._loop.call_later(seconds, self._resume)

    def _resume(self) -> None:
        self._paused = None
        self.pump()


def _mint(now: int, chance: random.Random) -> str:
    """A UUIDv7 as `key.ts` makes it."""
    tail = bytearray(chance.randbytes(10))
    tail[0] = 0x70 | (tail[0] & 0x0F)
    tail[2] = 0x80 | (tail[2] & 0x3F)
    return f"{now:012x}{tail.hex()}"
