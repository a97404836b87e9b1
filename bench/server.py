"""`floor serve`, with what only a bench may turn.

BENCH_TICK_MS: another tick. BENCH_BATCH: so many commands to a commit. BENCH_FEED "RATE SECONDS":
at SIGUSR1, ready batches are published to the real Live at that rate: no decision, no commit.
"""

import asyncio
import os
import signal
import sys

from bench.feeding import Feed
from floor.live import warm
from floor.recorder import recorder
from web.cli import main, serve
from web.desk import Desk
from web.greeting import greet


def turn() -> None:
    if "BENCH_TICK_MS" in os.environ:
        warm.TICK_MS, warm.PAUSE = int(os.environ["BENCH_TICK_MS"]), 0
    recorder.BATCH = int(os.environ.get("BENCH_BATCH", recorder.BATCH))
    if "BENCH_FEED" in os.environ:
        vars(serve)["greet"] = feeding


async def feeding(desk: Desk) -> None:
    rate, seconds = map(float, os.environ["BENCH_FEED"].split())
    feed = Feed(desk.floor, rate, seconds)
    await feed.prepare()
    loop = asyncio.get_running_loop()
    loop.add_signal_handler(signal.SIGUSR1, lambda: loop.call_soon(feed.next))
    await greet(desk)


if __name__ == "__main__":
    turn()
    sys.argv[0] = "floor"
    main.main()
