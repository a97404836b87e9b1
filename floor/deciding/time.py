"""What the floor answers to whoever starts, stops or stretches it: the host, or the clock."""

from floor import commands as c
from floor import events as e
from floor import schedule
from floor.asides import TextKept
from floor.deciding.case import Case, Decided
from floor.deciding.warmup import ended_by_calls
from floor.errors import Malformed, ScheduleMoved, WrongPhase
from floor.gamebox import fits
from floor.names import phrase
from floor.result import fingerprint, result
from floor.reveal import REVEAL
from floor.sprint import HOUR

LONGEST_EXTENSION_MS = 12 * HOUR
LONGEST_MESSAGE_MS = HOUR


def open_sprint(case: Case, command: c.OpenSprint) -> Decided:
    if case.tally.head:
        raise WrongPhase(phase=case.clock.phase)
    if not fits(command.rules):
        raise Malformed(game=command.rules.game)
    return Decided((e.SprintOpened(command.rules),))


def start(case: Case, _: c.Start) -> Decided:
    case.only_by("host")
    case.only("lobby")
    started = e.SprintStarted(case.received_at + schedule.COUNTDOWN_MS)
    return Decided((started, *ended_by_calls(case, case.received_at)))


def pause(case: Case, _: c.Pause) -> Decided:
    case.only_by("host")
    case.only("live")
    return Decided((e.SprintPaused(max(case.received_at, case.tally.started_at)),))


def resume(case: Case, _: c.Resume) -> Decided:
    case.only_by("host")
    case.only("paused")
    resumed = e.SprintResumed(case.received_at)
    return Decided((resumed, *ended_by_calls(case, case.received_at)))


def extend(case: Case, command: c.Extend) -> Decided:
    case.only_by("host")
    case.only("live", "break")
    if not case.received_at < command.until <= case.received_at + LONGEST_EXTENSION_MS:
        raise Malformed(until=command.until)
    return Decided((e.RoundExtended(command.until),))


def begin_break(case: Case, command: c.BeginBreak) -> Decided:
    case.only("live")
    if command.round != case.clock.round or schedule.last_round(case.clock, case.rules):
        raise ScheduleMoved()
    at = _instant(case, command.due, case.clock.round_ends_at)
    return Decided((e.BreakBegan(at, at + case.rules.rounds[command.round - 1].break_ms),))


def begin_round(case: Case, command: c.BeginRound) -> Decided:
    case.only("break")
    if command.round != case.clock.round + 1:
        raise ScheduleMoved()
    at = _instant(case, command.due, case.clock.break_ends_at)
    until = at + case.rules.rounds[command.round - 1].length_ms
    began = e.RoundBegan(at, command.round, until)
    return Decided((began, *ended_by_calls(case, at)))


def begin_stretch(case: Case, command: c.BeginStretch) -> Decided:
    case.only("live")
    if case.clock.stretch_began_at is not None:
        raise ScheduleMoved()
    at = _instant(case, command.due, schedule.stretch_at(case.clock, case.rules))
    began = e.StretchBegan(at)
    if not case.rules.freeze or case.clock.frozen_at is not None:
        return Decided((began,))
    return Decided((began, e.BoardFrozen(at)))


def freeze(case: Case, _: c.Freeze) -> Decided:
    case.only_by("host")
    case.only("live", "paused", "break")
    if case.clock.frozen_at is not None:
        raise WrongPhase(phase="frozen")
    return Decided((e.BoardFrozen(case.received_at),))


def close(case: Case, command: c.Close) -> Decided:
    case.only("live", "paused", "break")
    if command.due is not None:
        if case.clock.phase != "live" or not schedule.last_round(case.clock, case.rules):
            raise ScheduleMoved()
        return Decided((e.SprintClosed(_instant(case, command.due, case.clock.round_ends_at)),))
    if case.clock.phase != "paused":  # a pause that was left: the caretaker closes it
        case.only_by("host")
    case.only_by("host", "clock")
    closed = e.SprintClosed(max(case.received_at, case.tally.started_at))
    return Decided((closed, *ended_by_calls(case, case.received_at)))


def seal(case: Case, command: c.Seal) -> Decided:
    """The last thing that moves a total: the result, its rules' version and its hash."""
    case.only_by("clock")
    case.only("closed")
    at = _instant(case, command.due, case.clock.grace_ends_at)
    sealed = result(case.tally)
    return Decided((e.SprintSealed(at, sealed, fingerprint(sealed)),))


def report_gap(case: Case, command: c.ReportGap) -> Decided:
    case.only_by("clock")
    case.only("live", "paused", "break", "closed")
    if not command.since < command.until <= case.received_at:
        raise Malformed(until=command.until)
    told = case.tally.gap  # what was asked again under another name counts once
    since = max(command.since, told.until) if told else command.since
    if since >= command.until:
        raise ScheduleMoved()
    return Decided((e.ClockJumped(since, command.until),))


def show_message(case: Case, command: c.ShowMessage) -> Decided:
    case.only_by("host")
    words = phrase(command.text)
    until = min(command.until, case.received_at + LONGEST_MESSAGE_MS)
    if not words or until <= case.received_at:
        raise Malformed(until=command.until)
    return Decided((e.MessageShown(case.asked.key, until),), (TextKept(case.asked.key, words),))


def choose_sound(case: Case, command: c.ChooseSound) -> Decided:
    """No score hangs on it: a colleague may go on line at any moment."""
    case.only_by("host")
    return Decided((e.SoundChosen(command.sound),))


def reveal(case: Case, command: c.Reveal) -> Decided:
    case.only_by("host")
    case.only("closed", "final")
    if command.step > len(REVEAL):
        raise Malformed(step=command.step)
    return Decided((e.RevealShown(command.step),))


def _instant(case: Case, due: int | None, planned: int | None) -> int:
    """A host acts now; the clock acts at the planned instant, if it is still the planned one."""
    if due is None:
        case.only_by("host")
        return max(case.received_at, case.tally.started_at)
    case.only_by("clock")
    if due != planned or due > case.received_at:
        raise ScheduleMoved()
    return due
