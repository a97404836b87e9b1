"""A slow mobile network before a venue, for every request of a browser: its worker's too."""

import asyncio
import random
import threading

from tests.faults.proxy import Proxy

SLOW_4G = {"latency_ms": 200, "bytes_per_s": 50_000}  # each way; 400 kbit/s


class SlowNetwork:
    """Quick until `slow`; it runs in a thread of its own."""

    def __init__(self, upstream: int) -> None:
        self._loop = asyncio.new_event_loop()
        self._thread = threading.Thread(target=self._loop.run_forever, daemon=True)
        self._proxy = Proxy(upstream, random.Random(7))

    @property
    def port(self) -> int:
        return self._proxy.port

    def __enter__(self) -> "SlowNetwork":
        self._thread.start()
        asyncio.run_coroutine_threadsafe(self._proxy.open(), self._loop).result()
        return self

    def slow(self) -> None:
        self._loop.call_soon_threadsafe(lambda: self._proxy.change(**SLOW_4G))

    def freeze(self) -> None:
        """Nobody is told, and nothing passes any more."""
        self._loop.call_soon_threadsafe(self._proxy.freeze)

    def __exit__(self, *_: object) -> None:
        asyncio.run_coroutine_threadsafe(self._proxy.close(), self._loop).result()
        self._loop.call_soon_threadsafe(self._loop.stop)
        self._thread.join()
        self._loop.close()
