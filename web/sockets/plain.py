"""The line to a screen on any other ASGI server: frames wait their turn in a bounded queue."""

import asyncio
from collections import deque
from collections.abc import Callable

from starlette.websockets import WebSocket, WebSocketDisconnect

from floor.live import Pen
from web.sockets.wire import DRAINED_BYTES, FULL_BYTES


class Plain:
    """As a `Wire`, with a task that sends. Made in the task that serves the socket."""

    on_full: Callable[[], None]
    on_drained: Callable[[], None]

    def __init__(self, socket: WebSocket) -> None:
        self.full = self.gone = False
        self.pen = Pen(self.push)
        self._socket, self._serving = socket, asyncio.current_task()
        self._waiting: deque[bytes] = deque()
        self._bytes = 0
        self._some, self._none = asyncio.Event(), asyncio.Event()
        self._none.set()
        self._writing = asyncio.get_running_loop().create_task(self._write())

    def push(self, text: bytes) -> bool:
        if self.full or self.gone:
            return False
        self._waiting.append(text)
        self._bytes += len(text)
        self._none.clear()
        self._some.set()
        if self._bytes > FULL_BYTES:
            self.full, self.pen.open = True, False
            self.on_full()
        return True

    async def flushed(self) -> None:
        await self._none.wait()

    def abort(self) -> None:
        """ASGI has no abort: the task that serves the socket ends, and the server closes it."""
        if not self.gone and self._serving is not None:
            self._serving.cancel()
        self.release()

    def release(self) -> None:
        self.gone, self.pen.open = True, False
        self._writing.cancel()
        self._none.set()

    async def _write(self) -> None:
        try:
            while True:
                await self._some.wait()
                while self._waiting:
                    await self._socket.send_text(self._waiting[0].decode())
                    self._took(len(self._waiting.popleft()))
                self._some.clear()
                self._none.set()
        except (WebSocketDisconnect, RuntimeError):  # the other side went first
            self.release()

    def _took(self, length: int) -> None:
        self._bytes -= length
        if self.full and self._bytes <= DRAINED_BYTES:
            self.full, self.pen.open = False, not self.gone
            self.on_drained()
