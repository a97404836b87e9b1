"""Who is here now, and how many taps phones still hold: counted, never named."""

import asyncio
from collections.abc import Callable

import msgspec

from floor.messages import Presence, Screen

TOLD_EVERY_S = 1.0  # at most


class Attendance:
    """One sprint's. A phone that left with unsent taps is still counted: it has them.

    `tell` gets a frame whenever the counts are other than those told last.
    """

    def __init__(self, tell: Callable[[bytes], None]) -> None:
        self._tell = tell
        self._screens: dict[object, Screen] = {}
        self._unsent: dict[str, int] = {}
        self._told = b""
        self._told_at = float("-inf")
        self._timer: asyncio.TimerHandle | None = None

    def arrive(self, who: object, screen: Screen) -> None:
        self._screens[who] = screen
        self._tell_soon()

    def leave(self, who: object) -> None:
        self._screens.pop(who, None)
        self._tell_soon()

    def unsent(self, rep: str, count: int) -> None:
        if count == self._unsent.get(rep, 0):
            return
        self._unsent[rep] = count
        if not count:
            del self._unsent[rep]
        self._tell_soon()

    def frame(self) -> bytes:
        here = list(self._screens.values())
        return msgspec.json.encode(
            Presence(
                pads=here.count("pad"),
                walls=here.count("wall"),
                consoles=here.count("console"),
                unsent_phones=len(self._unsent),
                unsent=sum(self._unsent.values()),
            )
        )

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _tell_soon(self) -> None:
        if self._timer is None:
            loop = asyncio.get_running_loop()
            at = max(loop.time(), self._told_at + TOLD_EVERY_S)
            self._timer = loop.call_at(at, self._tell_now)

    def _tell_now(self) -> None:
        self._timer = None
        frame = self.frame()
        if frame != self._told:
            self._told, self._told_at = frame, asyncio.get_running_loop().time()
            self._tell(frame)
