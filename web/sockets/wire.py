"""A way to write a ready frame to a WebSocket at once, which uvicorn's own does not offer."""

import asyncio
from collections.abc import Callable
from typing import Any, ClassVar

from web.sockets.guarded import MOST_BYTES, Guarded

EXTENSION = "floor.wire"
FULL_BYTES = 256 * 1024  # more is not offered until it drained
DRAINED_BYTES = 32 * 1024
TEXT = 0x81  # the first byte of a whole text frame


def _nothing() -> None:
    pass


class Ready:
    """The text that was pushed last, as a frame: it goes to many screens in a row."""

    __slots__ = ("frame", "text")

    def __init__(self) -> None:
        self.text = self.frame = b""


class Wire(Guarded):
    """Offers itself to the app in `scope["extensions"]`."""

    _ready: ClassVar[Ready] = Ready()
    full = False
    on_full: Callable[[], None] = staticmethod(_nothing)
    on_drained: Callable[[], None] = staticmethod(_nothing)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.transport.set_write_buffer_limits(FULL_BYTES, DRAINED_BYTES)

    @property
    def gone(self) -> bool:
        return self.close_sent or self.disconnected or self.transport.is_closing()

    def push(self, text: bytes) -> bool:
        """Write one text frame now, unless there is no room for it. Runs once a screen and frame:
        `gone` is written out, and one object is written, for which uvloop needs no buffer list."""
        transport, ready = self.transport, self._ready
        if self.full or self.close_sent or self.disconnected or transport.is_closing():
            return False
        if text is not ready.text:
            ready.text, ready.frame = text, header(len(text)) + text
        transport.write(ready.frame)
        if len(text) > MOST_BYTES - FULL_BYTES:
            self.bound()
        return True

    async def flushed(self) -> None:
        """What is pushed is written at once."""

    def release(self) -> None:
        self.on_full = self.on_drained = _nothing

    def pause_writing(self) -> None:
        super().pause_writing()
        self.full = True
        self.on_full()

    def resume_writing(self) -> None:
        super().resume_writing()
        self.full = False
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
