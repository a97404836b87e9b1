"""Captured frames, given to a broadcast at the same rate, from SIGUSR1 on."""

import asyncio
import signal
import sys
from collections.abc import Awaitable, Callable
from itertools import cycle
from pathlib import Path


def texts(path: Path) -> list[str]:
    """The file holds WebSocket frames, one after the other."""
    data, found, at = path.read_bytes(), [], 0
    while at < len(data):
        length, head = data[at + 1], 2
        if length == 126:
            length, head = int.from_bytes(data[at + 2 : at + 4], "big"), 4
        found.append(data[at + head : at + head + length].decode())
        at += head + length
    return found


def feed(broadcast: Callable[[str], Awaitable[None]]) -> None:
    """On the running loop; FRAMES, RATE and SECONDS are the program's arguments."""
    path, rate, seconds = Path(sys.argv[1]), float(sys.argv[2]), float(sys.argv[3])
    loop, held = asyncio.get_running_loop(), set[asyncio.Task[None]]()

    async def run() -> None:
        due, said = loop.time(), cycle(texts(path))
        for _ in range(int(rate * seconds)):
            await asyncio.sleep(max(0, due - loop.time()))
            await broadcast(next(said))
            due += 1 / rate

    def begin() -> None:
        task = loop.create_task(run())
        held.add(task)

    loop.add_signal_handler(signal.SIGUSR1, begin)
