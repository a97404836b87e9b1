"""RFC 6455 at our wire: the cases of the Autobahn suite, but those on big data and compression."""

import threading
from collections.abc import Iterator
from typing import Any

import anyio
import kosoku
import pytest
import uvicorn

from tests.faults.process import free_port
from web.sockets.wire import Wire

ROOM_BYTES = 1024 * 1024  # the cases send 64 KiB; a floor takes 16
APART = ["9.*", "12.*", "13.*"]  # big data, compression: never offered
KNOWN = {"7.1.5"}  # uvicorn closes with 1002 where 1000 was wanted
AT_ONCE = 4


async def echo(_: Any, receive: Any, send: Any) -> None:
    await receive()
    await send({"type": "websocket.accept"})
    while (message := await receive())["type"] == "websocket.receive":
        said = {kind: message[kind] for kind in ("text", "bytes") if message.get(kind) is not None}
        await send({"type": "websocket.send", **said})


@pytest.fixture
def echoing() -> Iterator[int]:
    """The port of our wire, saying back what it hears."""
    port = free_port()
    server = uvicorn.Server(
        uvicorn.Config(
            echo,
            port=port,
            ws=Wire,
            ws_max_size=ROOM_BYTES,
            ws_per_message_deflate=False,
            lifespan="off",
            log_config=None,
        )
    )
    thread = threading.Thread(target=server.run)
    thread.start()
    yield port
    server.should_exit = True
    thread.join(20)


def test_our_wire_speaks_websocket_as_the_rfc_wants(echoing: int) -> None:
    failed: set[str] = set()

    async def run() -> int:
        try:
            address = f"127.0.0.1:{echoing}"
            return len(await kosoku.run_fuzzingclient(address, None, APART, concurrency=AT_ONCE))
        except kosoku.FailureError as failure:
            failed.update(one.case_id for one in failure.results if not one.passed)
            return len(failure.results)

    assert anyio.run(run) > 200
    assert failed <= KNOWN, failed
