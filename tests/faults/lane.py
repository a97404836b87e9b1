"""One direction of a connection through the proxy: what is late, held, sliced or slow in it."""

import asyncio
import random
from collections import deque
from typing import Protocol

FULL_BYTES = 256 * 1024  # more is left in the kernel, whose buffers fill as on a real link


class Sky(Protocol):
    """Whose weather it is."""

    chance: random.Random

    @property
    def weather(self) -> "Holding": ...


class Holding(Protocol):
    latency_ms: float
    jitter_ms: float
    bytes_per_s: float
    slice_bytes: int

    def holds(self, way: str) -> bool: ...


class Lane:
    """`source` is read, `to` is written; in order, whatever the weather."""

    def __init__(self, way: str, sky: Sky) -> None:
        self.source: asyncio.Transport | None = None
        self.to: asyncio.Transport | None = None
        self._way, self._sky = way, sky
        self._loop = asyncio.get_running_loop()
        self._waiting: deque[tuple[float, bytes]] = deque()
        self._bytes = 0
        self._due = self._free_at = 0.0
        self._timer: asyncio.TimerHandle | None = None
        self._stopped = self._finishing = self._ended = False

    def take(self, data: bytes) -> None:
        weather = self._sky.weather
        late_ms = weather.latency_ms + self._sky.chance.random() * weather.jitter_ms
        self._due = max(self._due, self._loop.time() + late_ms / 1000)
        step = weather.slice_bytes or len(data)
        pieces = (data[start : start + step] for start in range(0, len(data), step))
        self._waiting.extend((self._due, piece) for piece in pieces)
        self._bytes += len(data)
        if self._bytes > FULL_BYTES and self.source is not None:
            self.source.pause_reading()
        self.pump()

    def pump(self) -> None:
        """Let go what may go now."""
        if self._timer is not None:
            self._timer.cancel()
            self._timer = None
        while self._waiting and not self._stopped and not self._ended:
            if self._sky.weather.holds(self._way):
                return
            due = max(self._waiting[0][0], self._free_at)
            if due > self._loop.time():
                self._timer = self._loop.call_at(due, self.pump)
                return
            self._write(self._waiting.popleft()[1])
        if self._finishing and not self._waiting and self.to is not None:
            self.to.close()

    def stop(self) -> None:
        """The other side does not read."""
        self._stopped = True

    def resume(self) -> None:
        self._stopped = False
        self.pump()

    def finish(self) -> None:
        """The source has ended: what is under way still arrives."""
        self._finishing = True
        self.pump()

    def end(self) -> None:
        """Nobody reads any more."""
        self._ended = True
        self._waiting.clear()
        if self._timer is not None:
            self._timer.cancel()
        if self.source is not None:
            self.source.close()

    def _write(self, piece: bytes) -> None:
        assert self.to is not None
        self.to.write(piece)
        self._bytes -= len(piece)
        if self._bytes <= FULL_BYTES and self.source is not None and not self._finishing:
            self.source.resume_reading()
        per_s = self._sky.weather.bytes_per_s
        if per_s:
            self._free_at = self._loop.time() + len(piece) / per_s
