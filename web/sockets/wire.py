"""uvicorn's WebSocket, with bounds of its own and a way to write a ready frame to it at once."""

import asyncio
from collections.abc import Callable
from typing import Any

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

EXTENSION = "floor.wire"
FULL_BYTES = 256 * 1024  # more is not offered until it drained
DRAINED_BYTES = 32 * 1024
MOST_BYTES = 1024 * 1024  # even pongs end here
MOST_FRAGMENTS = 1_024  # of one message: empty ones pass uvicorn's size limit
TEXT = 0x81  # the first byte of a whole text frame


def _nothing() -> None:
    pass


class Wire(WebSocketsSansIOProtocol):
    """Offers itself to the app in `scope["extensions"]`."""

    on_full: Callable[[], None] = staticmethod(_nothing)
    on_drained: Callable[[], None] = staticmethod(_nothing)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(FULL_BYTES, DRAINED_BYTES)

    @property
    def full(self) -> bool:
        return not self.writable.is_set()

    @property
    def gone(self) -> bool:
        return self.close_sent or self.disconnected or self.transport.is_closing()

    def push(self, text: bytes) -> bool:
        """Write one text frame now, unless there is no room for it."""
        if self.full or self.gone:
            return False
        self.transport.writelines((header(len(text)), text))
        return True

    def abort(self) -> None:
        """Without a farewell: whoever does not read cannot read that either."""
        self.close_sent = True
        self.transport.abort()

    # What uvicorn lets pass -----------------------------------------------------------------------

    def handle_ping(self) -> None:
        super().handle_ping()
        if self.transport.get_write_buffer_size() > MOST_BYTES:
            self.abort()

    def handle_cont(self, event: Frame) -> None:
        if len(self.frames) >= MOST_FRAGMENTS:
            self.abort()
        else:
            super().handle_cont(event)

    def keepalive_timeout(self) -> None:
        self.abort()

    def pause_writing(self) -> None:
        super().pause_writing()
        self.on_full()

    def resume_writing(self) -> None:
        super().resume_writing()
        self.on_drained()

    async def run_asgi(self) -> None:
        extensions: dict[str, Any] = {**(self.scope["extensions"] or {}), EXTENSION: self}
        self.scope["extensions"] = extensions
        await super().run_asgi()


def header(length: int) -> bytes:
    """RFC 6455, 5.2: a server's frame is not masked."""
    if length < 126:
        return bytes((TEXT, length))
    if length < 65_536:
        return bytes((TEXT, 126)) + length.to_bytes(2, "big")
    return bytes((TEXT, 127)) + length.to_bytes(8, "big")
