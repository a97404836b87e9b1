"""What is told to one screen: at once, or not at all until it has read what it was told."""

import asyncio
import contextlib
import itertools
from collections import deque
from collections.abc import Callable
from typing import Protocol

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from floor.counts import Counts
from floor.live import Pen
from web.sockets.plain import Plain
from web.sockets.wire import EXTENSION, Wire

_numbers = itertools.count()

MOST_OWED = 64  # answers: more than a screen may have under way

Nothing = Callable[[], None]


class Line(Protocol):
    """The way to a screen: a `Wire`, or a `Plain` where there is none."""

    pen: Pen
    on_full: Nothing
    on_drained: Nothing

    @property
    def full(self) -> bool: ...
    @property
    def gone(self) -> bool: ...
    def push(self, text: bytes) -> bool: ...
    async def flushed(self) -> None: ...
    def abort(self) -> None: ...
    def release(self) -> None: ...


class Channel:
    """Over its bound it takes nothing; drained, it says so once; stuck, it is cut."""

    def __init__(self, socket: WebSocket, stuck_s: float, counts: Counts) -> None:
        wire = (socket.scope.get("extensions") or {}).get(EXTENSION)
        self._line: Line = wire if isinstance(wire, Wire) else Plain(socket)
        self._socket, self._stuck_s, self._counts = socket, stuck_s, counts
        self.number = next(_numbers)
        self._loop = asyncio.get_running_loop()
        self._cut: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None
        self._owed: deque[bytes] = deque()
        self.on_drained: Nothing = lambda: None
        self.pen = self._line.pen
        self._line.on_full, self._line.on_drained = self._full, self._drained

    @property
    def closed(self) -> bool:
        return self._closing is not None or self._line.gone

    def tell(self, frame: msgspec.Struct) -> None:
        """For this screen alone: no snapshot would bring it again, so it waits for room."""
        encoded = msgspec.json.encode(frame)
        if self.closed or self._line.push(encoded):
            return
        self._owed.append(encoded)
        if len(self._owed) > MOST_OWED:
            self._line.abort()

    def close(self, code: int, bye: bytes | None = None) -> None:
        """Once; a farewell first when there is room for it."""
        if self.closed:
            return
        if self._line.full:
            self._line.abort()
            return
        self.pen.open = False
        if bye is not None:
            self._line.push(bye)
        self._closing = self._loop.create_task(self._close(code))

    def end(self) -> None:
        """The socket is gone: no timer may outlive it."""
        self.on_drained = lambda: None
        self.pen.open = False
        self._line.release()
        if self._cut is not None:
            self._cut.cancel()

    async def _close(self, code: int) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # it went first
            await self._line.flushed()
            await self._socket.close(code)

    def _full(self) -> None:
        self._counts.slow += 1
        self._cut = self._loop.call_later(self._stuck_s, self._line.abort)

    def _drained(self) -> None:
        if self._cut is not None:
            self._cut.cancel()
        while self._owed and self._line.push(self._owed[0]):
            self._owed.popleft()
        if self.closed:
            self.pen.open = False
        elif self.pen.missed:
            self.on_drained()
