"""How events of time change a tally's clock."""

import msgspec

from floor import events as e
from floor import schedule
from floor.folding.restoration import restore
from floor.schedule import Clock
from floor.tally import Tally


def move(tally: Tally, event: e.AnyEvent) -> Clock:
    clock, rules = tally.clock, tally.opened
    match event:
        case e.SprintStarted(at):
            return schedule.start(clock, rules, at)
        case e.BreakBegan(_, until):
            return schedule.begin_break(clock, until)
        case e.RoundBegan(_, number, until):
            return schedule.begin_round(clock, number, until)
        case e.SprintPaused(at):
            return schedule.pause(clock, at)
        case e.SprintResumed(at):
            return schedule.resume(clock, at)
        case e.RoundExtended(until):
            return schedule.extend(clock, until)
        case e.StretchBegan(at):
            return msgspec.structs.replace(clock, stretch_began_at=at)
        case e.BoardFrozen(at):
            for sheet in tally.sheets.values():
                sheet.freeze(at, rules.points, tally.started_at)
            return msgspec.structs.replace(clock, frozen_at=at)
        case e.SprintClosed(at):
            return schedule.close(clock, rules, at)
        case _:
            raise AssertionError(f"no fold for {event}")


def interrupt(tally: Tally, event: e.ClockJumped | e.SprintRestored) -> None:
    if isinstance(event, e.SprintRestored):
        restore(tally, event)
        return
    tally.gap = event
    if tally.clock.phase == "closed":
        tally.clock = schedule.lengthen_grace(tally.clock, event.until - event.since)


def seal(tally: Tally, event: e.SprintSealed) -> None:
    tally.clock = msgspec.structs.replace(tally.clock, phase="final", final_at=event.at)
    tally.sealed, tally.hash = event.result, event.hash
