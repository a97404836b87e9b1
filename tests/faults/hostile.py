"""Clients that mean harm, or are broken: each does, as a wall, what no screen of ours does."""

import asyncio
import contextlib
import random
import socket
import struct
from collections.abc import Awaitable, Callable
from typing import TypeAlias

import msgspec

from floor.messages import VERSION, Heartbeat, Hello
from tests.faults.wire import Address, Wire

SMALL_BUFFER = 4_096
Attack: TypeAlias = Callable[[Address], Awaitable["Hostile"]]


class Hostile:
    """An attack under way; `end` stops it, and lets go of its socket."""

    def __init__(
        self, transport: asyncio.Transport, work: asyncio.Task[None] | None = None
    ) -> None:
        self.transport, self._work = transport, work

    def end(self) -> None:
        if self._work is not None:
            self._work.cancel()
        self.transport.abort()


# Those who hold a place ---------------------------------------------------------------------------


async def silent(address: Address) -> Hostile:
    """Connects, and says nothing."""
    return Hostile(await _raw(address))


async def slow_head(address: Address) -> Hostile:
    """Begins a request that never ends."""
    transport = await _raw(address)
    transport.write(f"GET {address.path} HTTP/1.1\r\nHost: {address.host}\r\nX-".encode())
    return Hostile(transport)


async def mute(address: Address) -> Hostile:
    """Opens a socket, and never says hello."""
    return Hostile(_transport(await _open(address)))


async def unread(address: Address) -> Hostile:
    """Says hello, and reads nothing any more."""
    wire = await _open(address)
    transport = _transport(wire)
    _hello(wire)
    transport.pause_reading()
    return Hostile(transport)


async def drip(address: Address) -> Hostile:
    """Reads ten bytes a second."""
    wire = await _open(address)
    transport = _transport(wire)
    _hello(wire)
    transport.pause_reading()
    raw = transport.get_extra_info("socket")

    async def read() -> None:
        with contextlib.suppress(OSError):
            while True:
                with contextlib.suppress(BlockingIOError):
                    raw._sock.recv(1)
                await asyncio.sleep(0.1)

    return Hostile(transport, asyncio.get_running_loop().create_task(read()))


# Those who send too much --------------------------------------------------------------------------


async def pings(address: Address) -> Hostile:
    """Pings without end, and reads no pong."""
    return await _flood(address, lambda: _frame(0x89, b"p" * 125) * 50, reads=False)


async def empty_pieces(address: Address) -> Hostile:
    """One message of empty continuations, without end."""
    first = iter([_frame(0x01, b"")])
    return await _flood(address, lambda: next(first, b"") + _frame(0x00, b"") * 200)


async def huge(address: Address) -> Hostile:
    """A frame that says it is a gigabyte."""
    header = bytes((0x81, 0xFF)) + struct.pack("!Q", 1 << 30) + b"\0\0\0\0"
    first = iter([header])
    return await _flood(address, lambda: next(first, b"") + b"x" * 16_384)


async def chatter(address: Address) -> Hostile:
    """Good frames, thousands a second."""
    beat = msgspec.json.encode(Heartbeat())
    return await _flood(address, lambda: _frame(0x81, beat) * 100)


async def noise(address: Address) -> Hostile:
    """Bytes that are no frames, on one connection after another."""
    return await _again(address, lambda chance: chance.randbytes(2_000))


async def wrong_text(address: Address) -> Hostile:
    """Text that is no UTF-8, on one connection after another."""
    return await _again(address, lambda _: _frame(0x81, b'{"type":"\xff\xfe"}'))


async def wrong_json(address: Address) -> Hostile:
    """Text that is no frame of ours, on one connection after another."""
    return await _again(address, lambda _: _frame(0x81, b'{"type":' + b"[" * 10_000))


ATTACKS: tuple[Attack, ...] = (
    silent,
    slow_head,
    mute,
    unread,
    drip,
    pings,
    empty_pieces,
    huge,
    chatter,
    noise,
    wrong_text,
    wrong_json,
)


async def _raw(address: Address) -> asyncio.Transport:
    loop = asyncio.get_running_loop()
    transport, _ = await loop.create_connection(asyncio.Protocol, address.name, address.port)
    return transport


async def _open(address: Address) -> Wire:
    """With a small buffer, so that what is not read is felt by the server."""
    wire = Wire(address)
    opened: asyncio.Future[None] = asyncio.get_running_loop().create_future()

    def ready() -> None:
        if not opened.done():
            opened.set_result(None)

    def closed(code: int) -> None:
        if not opened.done():
            opened.set_exception(ConnectionError(code))

    wire.on_open = ready
    wire.on_closed = closed
    await wire.connect()
    raw = _transport(wire).get_extra_info("socket")
    raw.setsockopt(socket.SOL_SOCKET, socket.SO_RCVBUF, SMALL_BUFFER)
    await opened
    return wire


def _transport(wire: Wire) -> asyncio.Transport:
    assert wire.transport is not None
    return wire.transport


def _hello(wire: Wire) -> None:
    wire.send(msgspec.json.encode(Hello(v=VERSION, screen="wall")))


async def _flood(address: Address, more: Callable[[], bytes], *, reads: bool = True) -> Hostile:
    wire = await _open(address)
    transport = _transport(wire)
    _hello(wire)
    if not reads:
        transport.pause_reading()

    async def pour() -> None:
        while not transport.is_closing():
            if transport.get_write_buffer_size() < 1_000_000:
                transport.write(more())
            await asyncio.sleep(0.002)

    return Hostile(transport, asyncio.get_running_loop().create_task(pour()))


async def _again(address: Address, what: Callable[[random.Random], bytes]) -> Hostile:
    chance = random.Random(address.path)

    async def knock() -> None:
        while True:
            with contextlib.suppress(OSError, TimeoutError):
                wire = await asyncio.wait_for(_open(address), 2)
                _transport(wire).write(what(chance))
                await asyncio.sleep(0.2)
                wire.drop()
            await asyncio.sleep(0.1)

    return Hostile(await _raw(address), asyncio.get_running_loop().create_task(knock()))


def _frame(first: int, payload: bytes) -> bytes:
    """Masked with zeros, as short as that."""
    if len(payload) < 126:
        return bytes((first, 0x80 | len(payload))) + b"\0\0\0\0" + payload
    return bytes((first, 0x80 | 126)) + struct.pack("!H", len(payload)) + b"\0\0\0\0" + payload
