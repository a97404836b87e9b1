"""What reps ask of each other while they call."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Command, Key
from floor.support import Support


class GiveSupport(Command, frozen=True):
    """To the floor, or to the pulse of that number: the log never learns to which."""

    what: Support
    pulse: Annotated[int, Meta(ge=0, lt=2**53)] = 0


class AskSupport(Command, frozen=True):
    pass


class FlagRude(Command, frozen=True):
    outcome: Key
    rude: bool = True


class ChooseReachable(Command, frozen=True):
    reachable: bool


class AskBreath(Command, frozen=True):
    """« J'aimerais souffler deux minutes avec toi »: the log never learns with whom."""

    to: Annotated[str, Meta(max_length=40)] = ""
