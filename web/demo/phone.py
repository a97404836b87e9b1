"""A phone without a browser: a real socket that comes back, and the outbox that it empties."""

import asyncio
import contextlib
import random
from collections.abc import Callable
from typing import Any

import msgspec
from websockets.asyncio.client import ClientConnection, connect
from websockets.exceptions import ConnectionClosed, InvalidHandshake
from websockets.typing import Origin, Subprotocol

from floor.close_codes import CloseCode
from floor.messages import (
    SUBPROTOCOL,
    VERSION,
    Accepted,
    Beat,
    Bye,
    Delta,
    Heartbeat,
    Hello,
    Outbound,
    Refused,
    Snapshot,
)
from floor.sprint import Phase
from floor.views.diff import patch
from web.demo.outbox import Outbox
from web.demo.place import Place

FIRST_DELAY_S = 0.3
CAP_S = 5.0
OPEN_S = 10.0
STOPS = (CloseCode.AUTH, CloseCode.REMOVED, CloseCode.SUPERSEDED, CloseCode.RELOAD, CloseCode.BAD)

_frames: "msgspec.json.Decoder[Outbound]" = msgspec.json.Decoder(Outbound)


class Phone:
    """`cookies` are its right to a seat. What is put into `outbox` is sent as soon as can be."""

    def __init__(self, place: Place, sprint: int, cookies: str, now_ms: Callable[[], int]) -> None:
        self.outbox = Outbox(now_ms)
        self.stopped: int | None = None  # the close code after which it does not come back
        self._place, self._sprint, self._cookies = place, sprint, cookies
        self._awake, self._changed = asyncio.Event(), asyncio.Event()
        self._awake.set()
        self._socket: ClientConnection | None = None
        self._shared: Any = None
        self._wait_s = 0.0

    @property
    def phase(self) -> Phase | None:
        """As this phone sees it; None until it has been let in."""
        return None if self._shared is None else self._shared["when"]["phase"]

    @property
    def latest(self) -> int:
        """The latest pulse that it shows; 0 when it shows none."""
        pulses = [] if self._shared is None else self._shared["pulses"]
        return int(pulses[0]["id"]) if pulses else 0

    async def until(self, *phases: Phase) -> None:
        """Returns as well when the phone was told to stop."""
        while self.phase not in phases and self.stopped is None:
            self._changed.clear()
            await self._changed.wait()

    async def sleep(self) -> None:
        """The page goes to the background: its socket is frozen, then gone."""
        self._awake.clear()
        if self._socket is not None:
            await self._socket.close()

    def wake(self) -> None:
        self._awake.set()

    async def run(self) -> None:
        """Comes back with full jitter, until it is told to stop."""
        delay_s = FIRST_DELAY_S
        while self.stopped is None:
            await self._awake.wait()
            try:
                await self._talk()
                delay_s = FIRST_DELAY_S
            except (OSError, InvalidHandshake, ConnectionClosed):
                delay_s = min(CAP_S, 2 * delay_s)
            if self._awake.is_set() and self.stopped is None:
                await asyncio.sleep(self._wait_s + random.uniform(0, delay_s))
                self._wait_s = 0.0

    async def _talk(self) -> None:
        async with connect(
            f"{self._place.sockets}/sprints/{self._sprint}/socket",
            origin=Origin(self._place.origin),
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            additional_headers={"Cookie": self._cookies},
            compression=None,
            open_timeout=OPEN_S,
            **self._place.connection,
        ) as self._socket:
            hello = Hello(v=VERSION, screen="pad", unsent=len(self.outbox))
            await _send(self._socket, hello)
            self.outbox.offer_again()
            writing = asyncio.create_task(self._write(self._socket))
            try:
                await self._read(self._socket)
            finally:
                writing.cancel()
                await asyncio.gather(writing, return_exceptions=True)
                self._socket = None

    async def _write(self, socket: ClientConnection) -> None:
        while True:
            await self.outbox.news.wait()
            for frame in self.outbox.frames():
                await _send(socket, frame)

    async def _read(self, socket: ClientConnection) -> None:
        with contextlib.suppress(ConnectionClosed):
            async for text in socket:
                await self._hear(socket, _frames.decode(text))
        if socket.close_code in STOPS:
            self.stopped = socket.close_code
            self._changed.set()

    async def _hear(self, socket: ClientConnection, frame: Outbound) -> None:
        match frame:
            case Accepted() | Refused():
                self.outbox.settle(frame)
                if not self.outbox:  # said at once: the next call may take the screen
                    await _send(socket, Heartbeat(unsent=0))
            case Beat():
                await _send(socket, Heartbeat(unsent=len(self.outbox)))
            case Bye():
                self._wait_s = frame.retry_ms / 1000
            case Snapshot(view="shared"):
                self._shared = msgspec.json.decode(frame.state)
                self._changed.set()
            case Delta(view="shared"):
                self._shared = patch(self._shared, msgspec.json.decode(frame.ops))
                self._changed.set()
            case _:
                pass  # its own sheet is for eyes


async def _send(socket: ClientConnection, frame: msgspec.Struct) -> None:
    await socket.send(msgspec.json.encode(frame).decode())
