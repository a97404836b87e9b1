"""What the wire class relies on in uvicorn: a release that changes it fails here first."""

import asyncio
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import pytest
import uvicorn
from uvicorn.protocols.http.httptools_impl import HttpToolsProtocol
from uvicorn.protocols.websockets.websockets_sansio_impl import WebSocketsSansIOProtocol
from uvicorn.server import ServerState

from tests.web.line import CONT, PING, TEXT, frame
from web.patience import Patient
from web.sockets.guarded import MOST_BYTES, Guarded
from web.sockets.wire import Wire

pytestmark = pytest.mark.anyio
HEAD = (
    b"GET / HTTP/1.1\r\nHost: localhost\r\nUpgrade: websocket\r\nConnection: Upgrade\r\n"
    b"Sec-WebSocket-Key: dGhlIHNhbXBsZSBub25jZQ==\r\nSec-WebSocket-Version: 13\r\n\r\n"
)
App = Callable[..., Awaitable[None]]


class Transport(asyncio.Transport):
    """What asyncio gives a protocol, in the hand of the test."""

    def __init__(self) -> None:
        super().__init__({"peername": ("127.0.0.1", 1), "sockname": ("127.0.0.1", 2)})
        self.written = b""
        self.closed = self.aborted = False
        self.buffered = 0
        self.reads: list[bool] = []

    def write(self, data: Any) -> None:
        self.written += bytes(data)

    def is_closing(self) -> bool:
        return self.closed

    def close(self) -> None:
        self.closed = True

    def abort(self) -> None:
        self.closed = self.aborted = True

    def pause_reading(self) -> None:
        self.reads.append(False)

    def resume_reading(self) -> None:
        self.reads.append(True)

    def set_write_buffer_limits(self, high: int | None = None, low: int | None = None) -> None:
        self.limits = high, low

    def get_write_buffer_size(self) -> int:
        return self.buffered


async def opened(app: App, kind: type[WebSocketsSansIOProtocol] = Wire) -> tuple[Any, Transport]:
    config = uvicorn.Config(app, ws=kind, log_config=None, ws_max_size=16_384)
    config.load()
    protocol, transport = kind(config, ServerState(), {}), Transport()
    protocol.connection_made(transport)
    protocol.data_received(HEAD)
    await asyncio.sleep(0)
    await asyncio.sleep(0)
    return protocol, transport


async def accepting(scope: Any, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    await asyncio.Event().wait()


async def ended(protocol: Any) -> None:
    for task in list(protocol.tasks):
        task.cancel()
    await asyncio.gather(*protocol.tasks, return_exceptions=True)
    protocol.connection_lost(None)


@pytest.mark.parametrize(
    ("kind", "names"),
    [
        (
            WebSocketsSansIOProtocol,
            "connection_made connection_lost data_received handle_ping handle_pong handle_cont "
            "send_receive_event_to_app send schedule_ping send_keepalive_ping keepalive_timeout "
            "shutdown run_asgi pause_writing resume_writing",
        ),
        (
            HttpToolsProtocol,
            "connection_made connection_lost data_received on_message_begin on_headers_complete "
            "on_message_complete handle_websocket_upgrade pause_writing resume_writing "
            "_should_upgrade",
        ),
    ],
)
def test_uvicorn_still_has_every_method_that_we_extend(kind: type, names: str) -> None:
    for name in names.split():
        assert inspect.isfunction(getattr(kind, name, None)), f"uvicorn has no {name} any more"


@pytest.mark.parametrize("ours", [Wire, Guarded, Patient])
def test_what_we_override_is_uvicorns_with_its_own_arguments(ours: type) -> None:
    base = HttpToolsProtocol if ours is Patient else WebSocketsSansIOProtocol
    for name in vars(ours).keys() & vars(base).keys():
        mine, theirs = getattr(ours, name), getattr(base, name)
        if inspect.isfunction(theirs):
            said = [len(inspect.signature(each).parameters) for each in (mine, theirs)]
            assert said[0] == said[1], f"uvicorn's {name} takes other arguments now"
            assert inspect.iscoroutinefunction(mine) == inspect.iscoroutinefunction(theirs), name


async def test_the_state_that_we_read_and_set_is_there() -> None:
    wire, transport = await opened(accepting, WebSocketsSansIOProtocol)
    for name in ("close_sent", "disconnected", "writable", "frames", "loop", "scope", "transport"):
        assert hasattr(wire, name), f"uvicorn's WebSocket has no {name} any more"
    assert wire.close_timeout == 10.0, "our shorter linger is set here"
    assert isinstance(wire.scope["extensions"], dict)
    assert b" 101 " in transport.written
    await ended(wire)


async def test_reading_pauses_after_a_message_until_the_app_asks_for_it() -> None:
    """Why a handler never waits for the database: a reader that waits reads no pong."""
    receives: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        receives.append(receive)
        await accepting(scope, receive, send)

    wire, transport = await opened(app)
    wire.data_received(frame(TEXT, b"1") + frame(TEXT, b"2"))
    assert transport.reads == [False], "uvicorn no longer pauses: the inbound bound is gone"
    assert (await receives[0]())["text"] == "1"
    assert (await receives[0]())["text"] == "2"
    assert transport.reads == [False, True], "uvicorn no longer resumes when the app asks"
    await ended(wire)


async def test_a_full_transport_stops_the_apps_send_and_a_drained_one_frees_it() -> None:
    wire, _ = await opened(accepting)
    assert not wire.full
    wire.pause_writing()
    assert wire.full, "uvicorn's `writable` no longer follows pause_writing"
    assert not wire.push(b"{}")
    wire.resume_writing()
    assert wire.push(b"{}"), "uvicorn's `writable` no longer follows resume_writing"
    await ended(wire)


async def test_a_pushed_frame_is_what_uvicorn_itself_would_have_sent() -> None:
    said = {}
    for kind in (Wire, WebSocketsSansIOProtocol):
        for size in (0, 125, 126, 65_535, 65_536, 300_000):
            text = b"x" * size
            wire, transport = await opened(accepting, kind)
            transport.written = b""
            if isinstance(wire, Wire):
                assert wire.push(text)
            else:
                await wire.send({"type": "websocket.send", "text": text.decode()})
            said[kind, size] = transport.written
            await ended(wire)
            assert said[kind, size] == said[Wire, size], f"a frame of {size} bytes differs"


async def test_a_ping_is_answered_before_any_app_sees_it() -> None:
    """Where a flood of pings would grow the buffer."""
    wire, transport = await opened(accepting)
    transport.written = b""
    wire.data_received(frame(PING, b"abc"))
    assert transport.written == b"\x8a\x03abc"
    await ended(wire)


async def test_fragments_gather_in_the_list_that_we_bound() -> None:
    wire, _ = await opened(accepting)
    wire.data_received(frame(TEXT, b"a", fin=False) + frame(CONT, b"b", fin=False))
    assert [bytes(part) for part in wire.frames] == [b"a", b"b"]
    await ended(wire)


async def test_after_an_abort_the_app_is_told_that_it_has_gone() -> None:
    told: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        told.append(await receive())

    wire, transport = await opened(app)
    wire.abort()
    assert transport.aborted
    wire.connection_lost(None)
    await asyncio.sleep(0)
    assert told[0]["type"] == "websocket.disconnect"


async def test_the_apps_close_ends_its_own_receive() -> None:
    """Whoever waits for the farewell to be heard gets a disconnect at once."""
    told: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        await receive()
        await send({"type": "websocket.accept"})
        await send({"type": "websocket.close", "code": 4409})
        told.append(await receive())

    wire, transport = await opened(app)
    assert told[0] == {"type": "websocket.disconnect", "code": 4409, "reason": ""}
    assert wire.gone
    assert transport.written.endswith(b"\x88\x02\x119")
    wire.connection_lost(None)


async def test_the_app_finds_the_wire_in_its_scope_and_starlette_keeps_it() -> None:
    seen: list[Any] = []

    async def app(scope: Any, receive: Any, send: Any) -> None:
        seen.append(scope["extensions"])
        await accepting(scope, receive, send)

    wire, _ = await opened(app)
    assert seen[0]["floor.wire"] is wire
    assert "websocket.http.response" in seen[0]
    await ended(wire)


async def test_who_answers_no_ping_is_cut_not_waited_for() -> None:
    """uvicorn closes it, which waits for the buffer of one that does not read."""
    for kind, cut in ((Wire, True), (WebSocketsSansIOProtocol, False)):
        wire, transport = await opened(accepting, kind)
        wire.send_keepalive_ping()
        wire.keepalive_timeout()
        assert (transport.closed, transport.aborted) == (True, cut)
        await ended(wire)


async def test_who_was_heard_is_not_asked_whether_it_lives() -> None:
    wire, transport = await opened(accepting)
    wire.data_received(frame(TEXT, b"{}"))
    said = len(transport.written)
    wire.send_keepalive_ping()
    assert len(transport.written) == said, "it spoke a moment ago"
    wire.send_keepalive_ping()
    assert len(transport.written) > said, "and nothing since"
    await ended(wire)


@pytest.mark.parametrize("how", ["ping", "send"])
async def test_whatever_is_written_ends_at_the_bound(how: str) -> None:
    for kind, cut in ((Wire, True), (WebSocketsSansIOProtocol, False)):
        wire, transport = await opened(accepting, kind)
        transport.buffered = MOST_BYTES + 1
        if how == "ping":
            wire.data_received(frame(PING))
        else:
            await wire.send({"type": "websocket.send", "text": "{}"})
        assert transport.aborted is cut
        await ended(wire)


async def test_a_push_larger_than_all_the_room_ends_at_the_bound_too() -> None:
    wire, transport = await opened(accepting)
    transport.buffered = MOST_BYTES + 1
    wire.push(b"x" * MOST_BYTES)
    assert transport.aborted
    await ended(wire)
