"""A client's end of a WebSocket: sending never waits, and what arrives is told at once."""

import asyncio
import logging
from collections.abc import Callable
from typing import NamedTuple

from websockets import Origin, Request, Response, Subprotocol
from websockets.client import ClientProtocol
from websockets.frames import Frame, Opcode
from websockets.protocol import State
from websockets.uri import parse_uri

from floor.messages import SUBPROTOCOL

CUT = 1006  # without a close frame
_quiet = logging.getLogger("tests.faults.wire")
_quiet.setLevel(logging.CRITICAL)


class Address(NamedTuple):
    """Where a screen's socket goes: the server's own port, or a proxy's."""

    port: int
    path: str
    cookies: str = ""
    name: str = "127.0.0.1"

    @property
    def host(self) -> str:
        return f"{self.name}:{self.port}"


class Wire(asyncio.Protocol):
    """`on_closed` is called once, with the close code, unless `drop` came first."""

    def __init__(self, address: Address) -> None:
        self.on_open: Callable[[], None] = lambda: None
        self.on_text: Callable[[bytes], None] = lambda _: None
        self.on_closed: Callable[[int], None] = lambda _: None
        self._address = address
        self._protocol = ClientProtocol(
            parse_uri(f"ws://{address.host}{address.path}"),
            origin=Origin(f"http://{address.host}"),
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            logger=_quiet,
        )
        self.transport: asyncio.Transport | None = None
        self._dropped = False

    async def connect(self) -> None:
        """Raises OSError."""
        loop = asyncio.get_running_loop()
        await loop.create_connection(lambda: self, self._address.name, self._address.port)

    @property
    def is_open(self) -> bool:
        return self._protocol.state is State.OPEN and self.transport is not None

    def send(self, text: bytes) -> bool:
        """False if it is not open: nothing is queued here."""
        if not self.is_open:
            return False
        self._protocol.send_text(text)
        self._flush()
        return True

    def drop(self) -> None:
        """As a page that is closed: nothing that is still said is heard."""
        self._dropped = True
        if self.transport is not None:
            self.transport.abort()

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.transport = transport
        if self._dropped:
            transport.abort()
            return
        request: Request = self._protocol.connect()
        if self._address.cookies:
            request.headers["Cookie"] = self._address.cookies
        self._protocol.send_request(request)
        self._flush()

    def data_received(self, data: bytes) -> None:
        self._protocol.receive_data(data)
        for event in self._protocol.events_received():
            if self._dropped:
                return
            if isinstance(event, Response):
                if self._protocol.handshake_exc is None:
                    self.on_open()
            elif isinstance(event, Frame) and event.opcode is Opcode.TEXT:
                self.on_text(bytes(event.data))
        self._flush()

    def eof_received(self) -> None:
        self._protocol.receive_eof()
        self._flush()

    def connection_lost(self, exc: Exception | None) -> None:
        self.transport = None
        if not self._dropped:
            self._dropped = True
            received = self._protocol.close_rcvd
            self.on_closed(received.code if received else CUT)

    def _flush(self) -> None:
        transport = self.transport
        if transport is None:
            return
        for data in self._protocol.data_to_send():
            if data:
                transport.write(data)
            elif transport.can_write_eof():
                transport.write_eof()
        if self._protocol.close_expected() and self._protocol.close_rcvd is not None:
            transport.close()
