"""What is asked about who is on the floor."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Command, Id
from floor.rep import COLOURS, Mode, Via


class ChooseMode(Command, frozen=True):
    mode: Mode


class NameRep(Command, frozen=True):
    """A rep renames itself; a host renames anybody."""

    rep: Id
    name: Annotated[str, Meta(max_length=200)]
    colour: Annotated[int, Meta(ge=0, lt=COLOURS)] | None = None


class EraseRep(Command, frozen=True):
    rep: Id


class Admit(Command, frozen=True):
    reps: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=100)]


class Remove(Command, frozen=True):
    reps: Annotated[tuple[Id, ...], Meta(min_length=1, max_length=100)]


class Lock(Command, frozen=True):
    locked: bool


class MoveSeat(Command, frozen=True):
    rep: Id


class Join(Command, frozen=True):
    """`rep` is minted by the server; the key is made of the device, so a resend is the same.
    `again`: a phone has proved that it held that seat in the log that a backup replaced."""

    rep: Id
    name: str
    colour: int
    mode: Mode
    via: Via
    again: bool = False
