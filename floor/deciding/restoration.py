"""What the floor answers when its log has come back from a backup."""

from floor import commands as c
from floor import events as e
from floor.deciding.case import Case, Decided


def restore(case: Case, command: c.Restore) -> Decided:
    """Asked by the operator, or by the clock when a screen has seen more than the log holds. Not
    once it is sealed: then nothing can be offered again."""
    case.only_by("host", "clock")
    case.only("lobby", "live", "paused", "break", "closed")
    to = min(command.to, case.received_at)
    return Decided((e.SprintRestored(case.received_at, to, command.pause),))


def again(case: Case) -> bool:
    """Whether what is asked was lost with the log before: else a phone only says so."""
    return case.asked.again and case.tally.restored is not None
