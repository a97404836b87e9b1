"""What the server asks by itself."""

from floor.commands.root import Command, Instant
from floor.sprint import Rules


class OpenSprint(Command, frozen=True):
    rules: Rules


class BeginStretch(Command, frozen=True):
    due: Instant


class Seal(Command, frozen=True):
    due: Instant


class ReportGap(Command, frozen=True):
    since: Instant
    until: Instant


class Restore(Command, frozen=True):
    """What was stored after `to` is lost. `pause`: until the host has looked."""

    to: Instant
    pause: bool
