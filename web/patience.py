"""uvicorn's HTTP, with an end to its patience: heads, bodies and readers that never end are cut."""

import asyncio
from typing import ClassVar

from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol

MOST_HEAD_BYTES = 64 * 1024


class Patient(HttpToolsProtocol):
    """The head has `head_s` from its beginning, the body `body_s` from there, and whoever takes
    nothing of its answer is cut after `unread_s`."""

    head_s: ClassVar[float] = 10.0
    body_s: ClassVar[float] = 20.0
    unread_s: ClassVar[float] = 30.0
    _late: asyncio.TimerHandle | None = None
    _unread: asyncio.TimerHandle | None = None
    _in_head = False
    _head_bytes = 0

    def connection_made(self, transport: asyncio.Transport) -> None:  # type: ignore[override]
        super().connection_made(transport)
        self._begin()

    def connection_lost(self, exc: Exception | None) -> None:
        self._end()
        self.resume_writing()
        super().connection_lost(exc)

    def data_received(self, data: bytes) -> None:
        if self._in_head:
            self._head_bytes += len(data)
            if self._head_bytes > MOST_HEAD_BYTES:
                self.transport.abort()
                return
        super().data_received(data)

    def on_message_begin(self) -> None:
        if not self._in_head:
            self._begin()
        super().on_message_begin()

    def on_headers_complete(self) -> None:
        self._in_head = False
        if not self._upgrades():
            self._expect(self.body_s)
        super().on_headers_complete()

    def on_message_complete(self) -> None:
        if not self._upgrades():
            self._end()
        super().on_message_complete()

    def handle_websocket_upgrade(self) -> None:
        """The time of a silent handshake runs on: from the first byte until something is said."""
        at = self._late.when() if self._late is not None else None
        self._end()
        super().handle_websocket_upgrade()
        expect = getattr(self.transport.get_protocol(), "expect", None)
        if expect is not None and at is not None:
            expect(at)

    def pause_writing(self) -> None:
        super().pause_writing()
        self._unread = self.loop.call_later(self.unread_s, self.transport.abort)

    def resume_writing(self) -> None:
        super().resume_writing()
        if self._unread is not None:
            self._unread.cancel()
            self._unread = None

    def _upgrades(self) -> bool:
        return bool(self.parser.should_upgrade()) and self._should_upgrade()

    def _begin(self) -> None:
        self._in_head, self._head_bytes = True, 0
        self._expect(self.head_s)

    def _expect(self, seconds: float) -> None:
        self._end()
        self._late = self.loop.call_later(seconds, self.transport.abort)

    def _end(self) -> None:
        if self._late is not None:
            self._late.cancel()
            self._late = None
