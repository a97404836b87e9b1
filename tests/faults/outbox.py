"""A phone's outbox: kept, sent in order at the server's pace, sent again with the same key."""

import time
from collections.abc import Callable
from dataclasses import dataclass

from floor.commands import WireCommand
from floor.messages import WINDOW, Do

BURST, SHARE = 15, 0.7  # as `pace.ts`


@dataclass
class Kept:
    """`status`: kept, stored, question or refused, as `item.ts` says."""

    key: str
    command: WireCommand
    t_tap: int
    status: str = "kept"
    code: str = ""
    epoch: int = -1

    @property
    def open(self) -> bool:
        return self.status in ("kept", "question")

    @property
    def about(self) -> str:
        return str(getattr(self.command, "outcome", self.key))


class Outbox:
    """What lies on the phone's disk: it outlives the page, and is shared by two tabs."""

    def __init__(self) -> None:
        self.items: dict[str, Kept] = {}
        self.waiting: dict[str, Kept] = {}  # those that are open, oldest first

    @property
    def unsent(self) -> int:
        return len(self.waiting)

    def put(self, kept: Kept) -> None:
        self.items[kept.key] = self.waiting[kept.key] = kept

    def offer_again(self, epoch: int) -> list[str]:
        """The log comes from a backup: the keys of what it may have lost, to be stored anew."""
        lost = [k for k in self.items.values() if k.status == "stored" and k.epoch != epoch]
        for kept in lost:
            kept.status = "kept"
        if lost:
            self.waiting = {key: kept for key, kept in self.items.items() if kept.open}
        return [kept.key for kept in lost]

    def settle(self, key: str, *, accepted: bool, final: bool, code: str, epoch: int) -> None:
        kept = self.items.get(key)
        if kept is None:
            return
        if accepted:
            kept.status, kept.epoch = "stored", epoch
        elif kept.status != "stored":
            kept.status, kept.code = ("refused" if final else "question"), code
        if not kept.open:
            self.waiting.pop(key, None)


class Sending:
    """One page's way of emptying an outbox."""

    def __init__(self, outbox: Outbox, now_ms: Callable[[], int]) -> None:
        self.flying: set[str] = set()
        self._outbox, self._now_ms = outbox, now_ms
        self._left, self._at, self._per_s = float(BURST), time.monotonic(), 5 * SHARE

    def limit(self, per_s: int) -> None:
        self._per_s = per_s * SHARE

    def take(self) -> list[Do]:
        """What to send now, oldest first; one command about a call waits for the one before it."""
        most = min(WINDOW - len(self.flying), self._free())
        busy: set[str] = set()
        due: list[Kept] = []
        for kept in self._outbox.waiting.values():
            if len(due) >= most:
                break
            free = kept.status == "kept" and kept.key not in self.flying and kept.about not in busy
            if free:
                due.append(kept)
            busy.add(kept.about)
        self.flying.update(kept.key for kept in due)
        self._left -= len(due)
        return [self._frame(kept) for kept in due]

    def batch(self, most: int) -> list[Do]:
        """What is not stored, under way or not: for a page that may be leaving."""
        unsure = [kept for kept in self._outbox.waiting.values() if kept.status == "kept"]
        return [self._frame(kept) for kept in unsure[:most]]

    @property
    def wait_s(self) -> float:
        """Until one more may go."""
        self._free()
        return max(0.0, (1 - self._left) / self._per_s)

    def _frame(self, kept: Kept) -> Do:
        again, now = kept.epoch >= 0, self._now_ms()
        return Do(k=kept.key, t_tap=kept.t_tap, t_send=now, do=kept.command, again=again)

    def _free(self) -> int:
        now = time.monotonic()
        self._left = min(BURST, self._left + (now - self._at) * self._per_s)
        self._at = now
        return int(self._left)
