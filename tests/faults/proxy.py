"""A bad network: a proxy between one screen and the server, whose weather a test makes."""

import asyncio
import random
import socket
import struct
from contextlib import suppress
from dataclasses import dataclass

from tests.faults.lane import Lane
from tests.ports import free_port, release

RST = struct.pack("ii", 1, 0)  # SO_LINGER: close with a reset


@dataclass
class Weather:
    """`up` is towards the server. What is held is delivered when it is let go, as TCP does it."""

    latency_ms: float = 0
    jitter_ms: float = 0
    bytes_per_s: float = 0  # 0: no bound
    slice_bytes: int = 0  # 0: as it came
    hold_up: bool = False
    hold_down: bool = False

    def holds(self, way: str) -> bool:
        return self.hold_up if way == "up" else self.hold_down


class Proxy:
    """Listens on `port`; `down` refuses connections, as a network that is gone."""

    def __init__(self, upstream: int, chance: random.Random) -> None:
        self.upstream, self.chance = upstream, chance
        self.weather = Weather()
        self.port = free_port()  # also while it is down
        self.lines: set[Line] = set()
        self._server: asyncio.Server | None = None

    async def open(self) -> "Proxy":
        loop = asyncio.get_running_loop()
        self._server = await loop.create_server(
            lambda: Line(self), "127.0.0.1", self.port, reuse_address=True
        )
        return self

    async def close(self) -> None:
        self.down()
        release(self.port)
        await asyncio.sleep(0)

    def change(self, **weather: float) -> None:
        for name, value in weather.items():
            assert hasattr(self.weather, name), name
            setattr(self.weather, name, value)
        for line in list(self.lines):
            line.go_on()

    def freeze(self) -> None:
        """Both directions stand still, and nobody is told."""
        self.change(hold_up=True, hold_down=True)

    def thaw(self) -> None:
        self.change(hold_up=False, hold_down=False)

    def cut(self, *, reset: bool = True) -> None:
        """Every connection ends; new ones are taken."""
        for line in list(self.lines):
            line.cut(reset=reset)

    def down(self, *, reset: bool = True) -> None:
        """Every connection ends; new ones are refused."""
        server, self._server = self._server, None
        if server is not None:
            server.close()
        self.cut(reset=reset)

    async def up(self) -> None:
        if self._server is None:
            await self.open()


class Line(asyncio.Protocol):
    """One connection through the proxy: this is its near end, the screen's."""

    def __init__(self, proxy: Proxy) -> None:
        self._proxy = proxy
        self.near: asyncio.Transport | None = None
        self._far: Far | None = None
        self._joining: asyncio.Task[None] | None = None
        self.up, self.down = Lane("up", proxy), Lane("down", proxy)

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        self.near = self.down.to = self.up.source = transport
        transport.pause_reading()  # until there is a far end
        self._proxy.lines.add(self)
        self._joining = asyncio.get_running_loop().create_task(self._join())

    def data_received(self, data: bytes) -> None:
        self.up.take(data)

    def pause_writing(self) -> None:
        self.down.stop()

    def resume_writing(self) -> None:
        self.down.resume()

    def connection_lost(self, exc: Exception | None) -> None:
        self._proxy.lines.discard(self)
        if self._joining is not None:
            self._joining.cancel()
        self.down.end()
        self.up.finish()

    def go_on(self) -> None:
        self.up.pump()
        self.down.pump()

    def cut(self, *, reset: bool) -> None:
        for transport in (self.near, self.up.to):
            if transport is None:
                continue
            if reset:
                raw = transport.get_extra_info("socket")
                with suppress(OSError):
                    raw.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, RST)
                transport.abort()
            else:
                transport.close()

    async def _join(self) -> None:
        loop = asyncio.get_running_loop()
        try:
            await loop.create_connection(lambda: Far(self), "127.0.0.1", self._proxy.upstream)
        except OSError:
            self.cut(reset=True)


class Far(asyncio.Protocol):
    """The server's end."""

    def __init__(self, line: Line) -> None:
        self._line = line

    def connection_made(self, transport: asyncio.BaseTransport) -> None:
        assert isinstance(transport, asyncio.Transport)
        near = self._line.near
        self._line.up.to = self._line.down.source = transport
        if near is None or near.is_closing():
            transport.abort()
        else:
            near.resume_reading()

    def data_received(self, data: bytes) -> None:
        self._line.down.take(data)

    def pause_writing(self) -> None:
        self._line.up.stop()

    def resume_writing(self) -> None:
        self._line.up.resume()

    def connection_lost(self, exc: Exception | None) -> None:
        self._line.up.end()
        self._line.down.finish()
