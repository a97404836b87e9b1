"""What the floor answers to a host who wants the sprint played again."""

from floor import commands as c
from floor import events as e
from floor.commands.replay import SLOWEST
from floor.deciding.case import Case, Decided
from floor.errors import Malformed


def show(case: Case, command: c.ShowReplay) -> Decided:
    """After the gong alone: before it, the wall has better things to show."""
    case.only_by("host")
    case.only("closed", "final")
    if 0 < command.speed < SLOWEST:
        raise Malformed(speed=command.speed)
    return Decided((e.ReplayShown(case.received_at, command.speed),))
