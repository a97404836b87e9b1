"""`websockets.broadcast()`, on uvloop, without compression."""

import asyncio
import os

import uvloop
from websockets.asyncio import server

from bench.rivals.feeding import feed

sockets: set[server.ServerConnection] = set()


async def serve(socket: server.ServerConnection) -> None:
    sockets.add(socket)
    await socket.wait_closed()
    sockets.discard(socket)


async def broadcast(text: str) -> None:
    server.broadcast(sockets, text)


async def main() -> None:
    port = int(os.environ["PORT"])
    async with server.serve(serve, "127.0.0.1", port, compression=None) as serving:
        feed(broadcast)
        await serving.serve_forever()


if __name__ == "__main__":
    with asyncio.Runner(loop_factory=uvloop.new_event_loop) as runner:
        runner.run(main())
