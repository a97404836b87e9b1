"""A way to write a ready frame to a WebSocket at once, which uvicorn's own does not offer."""

import asyncio
from collections.abc import Callable
from typing import Any

from floor.live import Pen
from floor.live.pen import framed
from web.sockets.guarded import MOST_BYTES, Guarded

EXTENSION = "floor.wire"
FULL_BYTES = 256 * 1024  # more is not offered until it drained
DRAINED_BYTES = 32 * 1024


def _nothing() -> None:
    pass


class Wire(Guarded):
    """Offers itself to the app in `scope["extensions"]`."""

    pen: Pen
    full = False
    on_full: Callable[[], None] = staticmethod(_nothing)
    on_drained: Callable[[], None] = staticmethod(_nothing)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(FULL_BYTES, DRAINED_BYTES)
        self.pen = Pen(self.transport.write, raw=True)

    def connection_lost(self, exc: Exception | None) -> None:
        self.pen.open = False
        super().connection_lost(exc)

    @property
    def gone(self) -> bool:
        return self.close_sent or self.disconnected or self.transport.is_closing()

    def push(self, text: bytes) -> bool:
        """Write one text frame now, unless there is no room for it."""
        if self.full or self.gone:
            return False
        self.transport.write(framed(text))
        if len(text) > MOST_BYTES - FULL_BYTES:
            self.bound()
        return True

    async def flushed(self) -> None:
        """What is pushed is written at once."""

    def abort(self) -> None:
        self.pen.open = False
        super().abort()

    def release(self) -> None:
        self.on_full = self.on_drained = _nothing

    def pause_writing(self) -> None:
        super().pause_writing()
        self.full, self.pen.open = True, False
        self.on_full()

    def resume_writing(self) -> None:
        super().resume_writing()
        self.full, self.pen.open = False, not self.gone
        self.on_drained()

    async def run_asgi(self) -> None:
        extensions: dict[str, Any] = {**(self.scope["extensions"] or {}), EXTENSION: self}
        self.scope["extensions"] = extensions
        await super().run_asgi()
