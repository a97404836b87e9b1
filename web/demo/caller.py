"""One rep who calls: each tap in its time, by a phone that may sleep during the calls."""

import asyncio
from collections.abc import Callable

from web.demo.cast import Colleague
from web.demo.hands import aimed
from web.demo.key import new_key
from web.demo.phone import Phone
from web.demo.tapping import Turn, turns

MISSED_MS = 10_000  # a tap that should have been made so long ago: the machine slept, nobody did


class Caller:
    """`began`: when the first call began, epoch ms; the first `made_ms` of the calls were made."""

    def __init__(
        self,
        who: Colleague,
        phone: Phone,
        now_ms: Callable[[], int],
        *,
        speed: int,
        began: int,
        made_ms: int = 0,
    ) -> None:
        self._who, self._phone, self._now_ms = who, phone, now_ms
        self._speed, self._began, self._made_ms = speed, began, made_ms

    async def call(self) -> None:
        """Until the gong, or until the phone is told to stop."""
        if self._who.mode == "watching":
            await self._phone.until("closed", "final")
            return
        for turn in turns(self._who.random, self._speed, new_key):
            missed = self._began + turn.at_ms < self._now_ms() - MISSED_MS
            if missed or turn.at_ms <= self._made_ms:
                continue
            await self._between(turn)
            if self._phone.stopped is not None or self._phone.phase in ("closed", "final"):
                return
            await self._tap(turn)

    async def _between(self, turn: Turn) -> None:
        """On the same phone the call itself takes the screen, and the socket with it."""
        call_at = self._began + turn.at_ms - turn.call.lasts_ms
        if self._who.same_phone and call_at > self._now_ms():
            await self._until(call_at)
            await self._phone.sleep()
        await self._until(self._began + turn.at_ms)

    async def _tap(self, turn: Turn) -> None:
        """The first frame after the return takes the tap, before any socket."""
        for tap in turn.taps:
            await asyncio.sleep(tap.after_ms / 1000)
            command = aimed(tap.command, lambda: self._phone.latest)
            self._phone.outbox.put(tap.key, command)
            self._phone.wake()

    async def _until(self, at: int) -> None:
        await asyncio.sleep(max(0, at - self._now_ms()) / 1000)
