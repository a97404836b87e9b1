"""The loop's watchdog: a late loop admits nobody new, a hung one ends the process."""

import asyncio
import logging
import os
import sys
import threading
import time
import traceback
from collections.abc import Callable

from floor.counts import Counts

BEAT_S = 0.25
HUNG = 70  # the exit code, for a supervisor: sysexits' « internal software error »
TOLD_S = 1.0  # for the log, which may be what hangs

log = logging.getLogger("floor.watchdog")


def end() -> None:
    os._exit(HUNG)


class Watchdog:
    """The loop beats; a thread counts, in turns of its own, how long no beat came. So a machine
    that slept, or a process that was stopped, is no loop that hung: the thread stood still too."""

    def __init__(
        self, late_s: float, hung_s: float, counts: Counts, end: Callable[[], None] = end
    ) -> None:
        self._late_s, self._hung_s = late_s, hung_s
        self._counts, self._end = counts, end
        self._beats = 0
        self._missed_s = 0.0
        self._late_until = float("-inf")
        self._due = 0.0
        self._next: asyncio.TimerHandle | None = None
        self._loop: asyncio.AbstractEventLoop | None = None
        self._stopped = threading.Event()

    @property
    def late(self) -> bool:
        """For as long again after the loop came back: what was kept waiting is done first."""
        return self._missed_s > self._late_s or time.monotonic() < self._late_until

    @property
    def late_ms(self) -> int:
        """How much longer at least, as far as it is known."""
        return max(0, round((self._late_until - time.monotonic()) * 1000))

    @property
    def tasks(self) -> int:
        """How many that loop holds."""
        return len(asyncio.all_tasks(self._loop)) if self._loop else 0

    def start(self) -> None:
        """On the loop that is to be watched."""
        loop = self._loop = asyncio.get_running_loop()
        self._plan(loop)
        watched = threading.get_ident()
        threading.Thread(target=self._watch, args=(watched,), name="watchdog", daemon=True).start()

    def stop(self) -> None:
        self._stopped.set()
        if self._next is not None:
            self._next.cancel()

    def _plan(self, loop: asyncio.AbstractEventLoop) -> None:
        self._due = time.monotonic() + BEAT_S
        self._next = loop.call_later(BEAT_S, self._beat, loop)

    def _beat(self, loop: asyncio.AbstractEventLoop) -> None:
        now = time.monotonic()
        lag_s = max(0.0, now - self._due)
        self._counts.lag_seconds.note(lag_s)
        if lag_s > self._late_s:
            self._late_until = now + self._late_s
            log.error(
                "the loop was late: nobody new comes in", extra={"lag_ms": round(lag_s * 1000)}
            )
        self._beats += 1
        self._plan(loop)

    def _watch(self, watched: int) -> None:
        seen = -1
        while not self._stopped.wait(BEAT_S):
            if seen != self._beats:
                seen, self._missed_s = self._beats, 0.0
                continue
            self._missed_s += BEAT_S
            if self._missed_s > self._hung_s:
                telling = threading.Thread(target=_tell, args=(watched,), daemon=True)
                telling.start()
                telling.join(TOLD_S)
                self._end()
                return


def _tell(watched: int) -> None:
    """Where it hangs: lines of code, no values."""
    frame = sys._current_frames().get(watched)
    where = "".join(traceback.format_stack(frame)) if frame else "nowhere"
    log.critical("the loop hangs, and the process ends:\n%s", where)
