"""What is told to one screen: at once, or not at all until it has read what it was told."""

import asyncio
import contextlib
from collections.abc import Callable

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from web.sockets.wire import EXTENSION, Wire

Nothing = Callable[[], None]


class Channel:
    """Over its bound it takes nothing; drained, it says so once; stuck, it is cut."""

    def __init__(self, socket: WebSocket, stuck_s: float) -> None:
        wire = (socket.scope["extensions"] or {})[EXTENSION]
        assert isinstance(wire, Wire)
        self._wire, self._socket, self._stuck_s = wire, socket, stuck_s
        self._loop = asyncio.get_running_loop()
        self._cut: asyncio.TimerHandle | None = None
        self._closing: asyncio.Task[None] | None = None
        self._missed = False
        self.on_drained: Nothing = lambda: None
        wire.on_full, wire.on_drained = self._full, self._drained

    @property
    def closed(self) -> bool:
        return self._closing is not None or self._wire.gone

    def offer(self, frame: bytes) -> bool:
        """Whether the frame is on its way."""
        if self._closing is None and self._wire.push(frame):
            return True
        self._missed = True
        return False

    def tell(self, frame: msgspec.Struct) -> bool:
        return self.offer(msgspec.json.encode(frame))

    def close(self, code: int, bye: bytes | None = None) -> None:
        """Once; a farewell first when there is room for it."""
        if self.closed:
            return
        if self._wire.full:
            self._wire.abort()
            return
        if bye is not None:
            self._wire.push(bye)
        self._closing = self._loop.create_task(self._close(code))

    def end(self) -> None:
        """The socket is gone: no timer may outlive it."""
        self._wire.on_full = self._wire.on_drained = self.on_drained = lambda: None
        if self._cut is not None:
            self._cut.cancel()

    async def _close(self, code: int) -> None:
        with contextlib.suppress(WebSocketDisconnect, RuntimeError):  # it went first
            await self._socket.close(code)

    def _full(self) -> None:
        self._cut = self._loop.call_later(self._stuck_s, self._wire.abort)

    def _drained(self) -> None:
        if self._cut is not None:
            self._cut.cancel()
        if self._missed:
            self._missed = False
            self.on_drained()
