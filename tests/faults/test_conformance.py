"""RFC 6455 at our wire: the cases of the Autobahn suite, but those on big data and compression."""

import socket
import threading
from collections.abc import Iterator
from typing import Any

import anyio
import kosoku
import pytest
import uvicorn

from web.sockets.wire import Wire

ROOM_BYTES = 1024 * 1024  # the cases send 64 KiB; a floor takes 16
APART = ["9.*", "12.*", "13.*"]  # big data, compression: never offered
KNOWN = {"7.1.5"}  # uvicorn closes with 1002 where 1000 was wanted
AT_ONCE = 4
AGAIN = 20  # a case gives a peer a second to close: on a busy machine it is asked again


async def echo(_: Any, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        said = {kind: message[kind] for kind in ("text", "bytes") if message.get(kind) is not None}
        await send({"type": "websocket.send", **said})


@pytest.fixture
def echoing() -> Iterator[int]:
    """The port of our wire, saying back what it hears."""
    listening = socket.create_server(("127.0.0.1", 0))
    server = uvicorn.Server(
        uvicorn.Config(
            echo,
            ws=Wire,
            ws_max_size=ROOM_BYTES,
            ws_per_message_deflate=False,
            lifespan="off",
            log_config=None,
        )
    )
    thread = threading.Thread(target=server.run, args=([listening],))
    thread.start()
    yield listening.getsockname()[1]
    server.should_exit = True
    thread.join(20)


def test_our_wire_speaks_websocket_as_the_rfc_wants(echoing: int) -> None:
    address = f"127.0.0.1:{echoing}"
    passed = anyio.run(conforming, address, None)
    assert len(passed) > 200
    failed = unknown(passed)
    for _ in range(AGAIN):
        if failed:
            failed = unknown(anyio.run(conforming, address, failed))
    assert not failed, "each time"


def unknown(passed: dict[str, bool]) -> list[str]:
    return [case for case, well in passed.items() if not well and case not in KNOWN]


async def conforming(address: str, cases: list[str] | None) -> dict[str, bool]:
    """Whether each case was passed."""
    try:
        results = await kosoku.run_fuzzingclient(address, cases, APART, concurrency=AT_ONCE)
    except kosoku.FailureError as failure:
        results = failure.results
    return {one.case_id: one.passed for one in results}
