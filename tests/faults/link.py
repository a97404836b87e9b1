"""A socket that comes back, as the browsers' own does: `web/client/src/lib/socket.ts`."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from functools import partial
from typing import Any, Literal, TypeAlias

import msgspec

from floor.close_codes import CloseCode
from floor.messages import STALE_MS
from tests.faults.wire import CUT, Address, Wire

CAP_MS, SILENCE_MS = 2_000, STALE_MS
FIRST, QUICK, PATIENT, PATIENT_EACH = 0.15, 0.75, 2, 4  # of the cap; each fourth try gets longer
TIMES_LAST, FIRST_OPEN_MS = 3, 1_000  # what a connection may take, by what the last one took
Stop: TypeAlias = Literal["elsewhere", "signed_out", "reload"]
STOPS: dict[int, Stop] = {
    CloseCode.AUTH: "signed_out",
    CloseCode.REMOVED: "signed_out",
    CloseCode.SUPERSEDED: "elsewhere",
    CloseCode.RELOAD: "reload",
}


class Link:
    """Once a heartbeat is overdue it is given up; then with full jitter, and never after a stop."""

    def __init__(self, address: Address, chance: random.Random) -> None:
        self.address, self._chance = address, chance
        self.on_open: Callable[[], None] = lambda: None
        self.on_frame: Callable[[bytes, dict[str, Any]], None] = lambda raw, frame: None
        self.on_broken: Callable[[], None] = lambda: None
        self.on_stopped: Callable[[Stop], None] = lambda _: None
        self.attempts = 0  # connections begun, ever
        self.greeted = False  # by the server, on the connection of now
        self.keeps_watch = True  # over the server's silence; a control turns it off
        self._loop = asyncio.get_running_loop()
        self._wire: Wire | None = None
        self._attempt, self._cap, self._least = 0, CAP_MS, 0
        self._silence: float = SILENCE_MS
        self._open_ms: float = FIRST_OPEN_MS
        self._retry: asyncio.TimerHandle | None = None
        self._watch: asyncio.TimerHandle | None = None
        self._connecting: asyncio.Task[None] | None = None

    def __str__(self) -> str:
        state = "greeted" if self.greeted else "open" if self.is_open else "not open"
        return f"{state} after {self.attempts} tries"

    @property
    def is_open(self) -> bool:
        return self._wire is not None and self._wire.is_open

    def connect(self) -> None:
        """Now, whatever delay was running."""
        self.drop()
        self.attempts += 1
        wire = self._wire = Wire(self.address)
        wire.on_open = partial(self._opened, self._loop.time())
        wire.on_text = self._hear
        wire.on_closed = self._closed
        self._expect(self._patience())
        self._connecting = self._loop.create_task(self._open(wire))

    def send(self, frame: msgspec.Struct) -> bool:
        return self._wire is not None and self._wire.send(msgspec.json.encode(frame))

    def drop(self) -> None:
        """Forget the socket: nothing that it still says is heard."""
        self.greeted = False
        for timer in (self._retry, self._watch):
            if timer is not None:
                timer.cancel()
        self._retry = self._watch = None
        wire, self._wire = self._wire, None
        if wire is not None:
            wire.drop()

    async def _open(self, wire: Wire) -> None:
        try:
            await wire.connect()
        except OSError:
            if self._wire is wire:
                self._closed(CUT)

    def _opened(self, began: float) -> None:
        self._open_ms = (self._loop.time() - began) * 1000
        self._expect(self._silence)
        self.on_open()

    def _patience(self) -> float:
        """How long a connection may take."""
        share = PATIENT if self._attempt % PATIENT_EACH == PATIENT_EACH - 1 else QUICK
        return min(SILENCE_MS, max(share * self._cap, TIMES_LAST * self._open_ms))

    def _hear(self, raw: bytes) -> None:
        frame = msgspec.json.decode(raw)
        if frame["type"] == "welcome":
            self.greeted = True
            self._attempt = 0
            self._cap = frame["reconnect_cap_ms"]
            self._silence = min(frame["stale_ms"], frame["heartbeat_ms"] + QUICK * self._cap)
        if frame["type"] == "bye":
            self._least = frame["retry_ms"]
        self._expect(self._silence)
        self.on_frame(raw, frame)

    def _expect(self, ms: float) -> None:
        if self._watch is not None:
            self._watch.cancel()
        if not self.keeps_watch:
            return
        self._watch = self._loop.call_later(ms / 1000, self._closed, CUT)

    def _closed(self, code: int) -> None:
        self.drop()
        if code in STOPS:
            self.on_broken()
            self.on_stopped(STOPS[code])
        else:
            self._again()

    def _again(self) -> None:
        self.on_broken()
        most = self._cap * min(1, FIRST * 2 ** min(self._attempt, 10))
        delay = self._least + self._chance.random() * most
        self._attempt += 1
        self._least = 0
        self._retry = self._loop.call_later(delay / 1000, self.connect)

    async def close(self) -> None:
        self.drop()
        if self._connecting is not None:
            self._connecting.cancel()
            with contextlib.suppress(asyncio.CancelledError):
                await self._connecting
