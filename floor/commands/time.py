"""What a host asks of the sprint: a target is named, never a step; asked twice is done once."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Command, Instant
from floor.sprint import Sound


class Start(Command, frozen=True):
    pass


class Pause(Command, frozen=True):
    pass


class Resume(Command, frozen=True):
    pass


class Extend(Command, frozen=True):
    """The new end of the running round or break."""

    until: Instant


class BeginBreak(Command, frozen=True):
    """End round `round` now. `due` is the clock's own."""

    round: int
    due: Instant | None = None


class BeginRound(Command, frozen=True):
    """Begin round `round` now."""

    round: int
    due: Instant | None = None


class Freeze(Command, frozen=True):
    pass


class Close(Command, frozen=True):
    due: Instant | None = None


class ShowMessage(Command, frozen=True):
    text: Annotated[str, Meta(min_length=1, max_length=120)]
    until: Instant


class ChooseSound(Command, frozen=True):
    """« Des collègues en ligne dans la salle ? »"""

    sound: Sound


class Reveal(Command, frozen=True):
    step: Annotated[int, Meta(ge=1, le=9)]
