"""One screen that watches: what it is told goes through here, or waits until it can take it."""

from collections.abc import Callable, Mapping
from typing import Protocol

import msgspec

from floor.counts import Counts
from floor.live.mirror import Mirror
from floor.live.pen import Pen, tell
from floor.messages import Position, Screen, View


class Viewer(msgspec.Struct, frozen=True):
    """Which screen it is, and whose: `rep` for a pad."""

    screen: Screen
    rep: str | None = None
    device: str = ""

    @property
    def views(self) -> tuple[View, ...]:
        match self.screen:
            case "pad":
                return ("shared", "mine")
            case "console":
                return ("shared", "lead")
            case "wall":
                return ("shared",)


class Channel(Protocol):
    """A connection, as the web offers it: over its bound its pen is shut. Closing never waits."""

    @property
    def pen(self) -> Pen: ...
    def close(self, code: int, bye: bytes | None) -> None: ...


class Watch:
    """Made by `Live.watch`."""

    def __init__(
        self, viewer: Viewer, channel: Channel, mirrors: Mapping[View, Mirror], counts: Counts
    ) -> None:
        self._counts = counts
        self.viewer = viewer
        self.channel = channel
        self.mirrors = mirrors
        self.circle = tuple(mirrors.values())  # who watches the same hears the same
        self.snapshots = 0  # told so far
        self.on_unsent: Callable[[int], None] = lambda _: None
        self.on_leave: Callable[[], None] = lambda: None
        self.on_ahead: Callable[[], None] = lambda: None

    def hello(self, position: Mapping[View, Position]) -> None:
        """Also a second time: a snapshot of each view that the screen does not have as it is."""
        for view, mirror in self.mirrors.items():
            seen = position.get(view)
            if seen is not None and seen.epoch == mirror.epoch and seen.seq > mirror.seq:
                self.on_ahead()
            if not mirror.shows(seen):
                self.snapshots += 1
                self._counts.snapshots += 1
                self.tell(mirror.snapshot)

    def heartbeat(self, unsent: int) -> None:
        self.on_unsent(unsent)

    def drained(self) -> None:
        """It can take more: what it missed comes as one snapshot a view."""
        self.channel.pen.open, self.channel.pen.missed = True, False
        self.hello({})

    def leave(self) -> None:
        self.on_leave()

    def tell(self, frame: bytes) -> None:
        tell((self.channel.pen,), frame)
