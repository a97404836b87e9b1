"""Who takes part in a sprint: how, and since when."""

from typing import Literal, TypeAlias

import msgspec

Mode: TypeAlias = Literal["team", "ranking", "watching"]
Status: TypeAlias = Literal["pending", "admitted", "removed", "erased"]
Via: TypeAlias = Literal["qr", "code", "host", "file"]

COLOURS = 8  # bells; a colour is an index into the screens' palette


class Person(msgspec.Struct, frozen=True):
    """What others read of a rep. An aside of the log: it can be forgotten."""

    name: str
    colour: int


class Actor(msgspec.Struct, frozen=True):
    """Who asks: a rep by rep id, a host by host id, or the clock (the timekeeper)."""

    role: Literal["rep", "host", "clock"]
    id: str = ""


CLOCK = Actor("clock")
