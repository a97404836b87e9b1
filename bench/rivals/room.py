"""python-socketio on uvicorn: an event emitted to everybody."""

import json
import os

import socketio
import uvicorn
from socketio import ASGIApp

from bench.rivals.feeding import feed

server = socketio.AsyncServer(async_mode="asgi", cors_allowed_origins="*")


async def broadcast(text: str) -> None:
    await server.emit("delta", json.loads(text))


async def start() -> None:
    feed(broadcast)


if __name__ == "__main__":
    uvicorn.run(
        ASGIApp(server, on_startup=start),
        host="127.0.0.1",
        port=int(os.environ["PORT"]),
        log_level="warning",
        access_log=False,
    )
