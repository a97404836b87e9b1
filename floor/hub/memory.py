"""The hub of one process: who hears is called at once, in the order of the log."""

import logging
from collections.abc import Callable

import msgspec

from floor.asides import Aside
from floor.events import Entry
from floor.state import State

log = logging.getLogger("floor.hub")


class Written(msgspec.Struct, frozen=True):
    """What one command stored. `after` is the state that it led to, where whoever decided it is in
    this process and never changes it: nobody here needs to fold it again."""

    entries: tuple[Entry, ...]
    asides: tuple[Aside, ...] = ()
    after: State | None = None


class Batch(msgspec.Struct, frozen=True):
    """What one transaction stored in one sprint. `head` is the log's afterwards: a hearer that
    does not get there with what is written here has missed something, and reads the log."""

    sprint: int
    head: int
    written: tuple[Written, ...] = ()


class Hub:
    def __init__(self) -> None:
        self._hearers: list[Callable[[Batch], None]] = []

    def hear(self, hearer: Callable[[Batch], None]) -> None:
        self._hearers.append(hearer)

    def publish(self, batch: Batch) -> None:
        """A hearer that meets a bug does not keep the batch from the others."""
        for hearer in self._hearers:
            try:
                hearer(batch)
            except Exception:
                log.exception("a hearer met a bug", extra={"sprint": batch.sprint})


def open_hub(url: str) -> Hub:
    """`memory://` is the only one so far."""
    if not url.startswith("memory:"):
        raise ValueError(f"no hub for {url.split(':', 1)[0]}: use memory://")
    return Hub()
