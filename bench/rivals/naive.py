"""A Starlette endpoint that sends to each socket in turn, as most tutorials do."""

import os
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import uvicorn
from starlette.applications import Starlette
from starlette.routing import WebSocketRoute
from starlette.websockets import WebSocket

from bench.rivals.feeding import feed

sockets: set[WebSocket] = set()


async def serve(socket: WebSocket) -> None:
    await socket.accept()
    sockets.add(socket)
    while (await socket.receive())["type"] != "websocket.disconnect":
        pass
    sockets.discard(socket)


async def broadcast(text: str) -> None:
    for socket in list(sockets):
        await socket.send_text(text)


@asynccontextmanager
async def lifespan(_: Starlette) -> AsyncIterator[None]:
    feed(broadcast)
    yield


if __name__ == "__main__":
    app = Starlette(routes=[WebSocketRoute("/", serve)], lifespan=lifespan)
    uvicorn.run(
        app, host="127.0.0.1", port=int(os.environ["PORT"]), log_level="warning", access_log=False
    )
