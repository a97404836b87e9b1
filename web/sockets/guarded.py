"""uvicorn's WebSocket with bounds: whoever floods it, or does not read, or says nothing, is cut."""

import asyncio
from typing import Any, ClassVar

from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from websockets.frames import Frame

from floor.counts import Counts
from web.limits import Bucket

MOST_BYTES = 1024 * 1024  # that wait to be read, pongs and all
MOST_FRAGMENTS = 1_024  # of one message: empty ones pass uvicorn's size limit
MOST_FRAMES, FRAMES_PER_S = 1_100, 50  # at once, and for long: more than any browser sends
SLICE_BYTES = 4_096  # parsed at a time: 256 KiB of the smallest frames would hold up everybody
NO_TEXT = 1007  # RFC 6455: the close code
LINGER_S = 5.0  # for the other side to hear the farewell


class Guarded(WebSocketsSansIOProtocol):
    """What uvicorn lets pass, bounded. `counts` is given by the server's configuration."""

    counts: ClassVar[Counts] = Counts()
    _silence: asyncio.TimerHandle | None = None
    _linger: asyncio.TimerHandle | None = None
    _aborted = False
    _heard = False

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        super().connection_made(transport)
        self.close_timeout = LINGER_S
        self._frames = Bucket(FRAMES_PER_S, MOST_FRAMES, self.loop.time)

    def connection_lost(self, exc: Exception | None) -> None:
        for timer in (self._silence, self._linger):
            if timer is not None:
                timer.cancel()
        super().connection_lost(exc)

    def expect(self, at: float) -> None:
        """Something must be said by then, on the loop's clock."""
        self._silence = self.loop.call_at(at, self.abort)

    def abort(self) -> None:
        """Without a farewell: whoever does not read cannot read that either."""
        if not self._aborted:
            self._aborted = self.close_sent = True
            self.counts.aborted += 1
            self.transport.abort()

    # What comes in --------------------------------------------------------------------------------

    def data_received(self, data: bytes) -> None:
        self._heard = True
        for start in range(0, len(data), SLICE_BYTES):
            if self.transport.is_closing():
                return
            super().data_received(data[start : start + SLICE_BYTES])
            self.bound()

    def handle_ping(self) -> None:
        if self._may_pass():
            super().handle_ping()

    def handle_pong(self, event: Frame) -> None:
        if self._may_pass():
            super().handle_pong(event)

    def handle_cont(self, event: Frame) -> None:
        if len(self.frames) >= MOST_FRAGMENTS:
            self.abort()
        elif self._may_pass():
            super().handle_cont(event)

    def send_receive_event_to_app(self) -> None:
        if self._silence is not None:
            self._silence.cancel()
        if self._may_pass() and self._readable():
            super().send_receive_event_to_app()

    def _readable(self) -> bool:
        """uvicorn would write a traceback to the log for each text that is no UTF-8."""
        if self.curr_msg_data_type == "text" and not self.close_sent:
            try:
                b"".join(self.frames).decode()
            except UnicodeDecodeError:
                self.frames = []
                self.conn.send_close(NO_TEXT)
                self.handle_parser_exception()
                return False
        return True

    def _may_pass(self) -> bool:
        if not self._frames.take():
            self.abort()
        return not self._aborted

    # What goes out --------------------------------------------------------------------------------

    async def send(self, message: Any) -> None:
        await super().send(message)
        self.bound()

    def bound(self) -> None:
        if self.transport.get_write_buffer_size() > MOST_BYTES:
            self.abort()

    # The end --------------------------------------------------------------------------------------

    def send_keepalive_ping(self) -> None:
        """Whoever has said something since the last look lives: our screens answer each heartbeat,
        and thousands of pings cost more than what they ask."""
        if self._heard and not self.close_sent:
            self._heard = False
            self.schedule_ping()
        else:
            super().send_keepalive_ping()

    def keepalive_timeout(self) -> None:
        self.abort()

    def shutdown(self) -> None:
        super().shutdown()
        self._part()

    async def run_asgi(self) -> None:
        await super().run_asgi()
        self._part()

    def _part(self) -> None:
        """A closing waits until its buffer is read: not for ever."""
        if not self.disconnected and self._linger is None:
            self._linger = self.loop.call_later(LINGER_S, self.abort)
