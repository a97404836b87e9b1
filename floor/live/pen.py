"""The way to a screen, as the loop that writes one frame to all of them wants it."""

import logging
from collections.abc import Callable, Iterable

TEXT = 0x81  # the first byte of a whole text frame

log = logging.getLogger("floor.live")


class Pen:
    """A shut one writes nothing, and notes what it missed. `raw`: it takes ready WebSocket frames,
    else their text. `write` says False when it had no room; a transport says nothing."""

    __slots__ = ("missed", "open", "raw", "write")

    def __init__(self, write: Callable[[bytes], object], *, raw: bool = False) -> None:
        self.write, self.raw = write, raw
        self.open, self.missed = True, False


def tell(pens: Iterable[Pen], text: bytes) -> None:
    """Nothing runs as often as this loop, so it calls nothing but `write`. A pen that breaks is as
    good as slow: it must not cost the others theirs."""
    ready = framed(text)
    for pen in pens:
        if pen.open:
            try:
                write = pen.write  # called as a method, its slot would be looked up each time
                if write(ready if pen.raw else text) is not False:
                    continue
            except Exception:
                log.exception("a channel broke")
            pen.open = False
        pen.missed = True


def framed(text: bytes) -> bytes:
    """RFC 6455, 5.2: a server's frame is not masked."""
    length = len(text)
    if length < 126:
        return bytes((TEXT, length)) + text
    if length < 65_536:
        return bytes((TEXT, 126)) + length.to_bytes(2, "big") + text
    return bytes((TEXT, 127)) + length.to_bytes(8, "big") + text
