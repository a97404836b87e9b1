"""What a host asks of the replay."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Command

SLOWEST, FASTEST = 10, 60


class ShowReplay(Command, frozen=True):
    """The sprint again on every wall, so many times faster than life; 0 puts it away."""

    speed: Annotated[int, Meta(ge=0, le=FASTEST)]
