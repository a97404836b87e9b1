"""How comings and goings change a tally."""

from floor import events as e
from floor.folding.restoration import heal
from floor.folding.script import forget
from floor.folding.support import let_go
from floor.folding.warmup import come
from floor.rep import Status
from floor.sheet import Sheet
from floor.tally import Tally


def join(tally: Tally, event: e.RepJoined) -> None:
    status: Status = "pending" if event.pending else "admitted"
    sheet = Sheet(rep=event.rep, mode=event.mode, status=status, via=event.via)
    if tally.clock.frozen_at is not None:
        sheet.freeze(tally.clock.frozen_at, tally.opened.points, tally.started_at)
    tally.sheets[event.rep] = sheet
    if status == "admitted":
        come(tally, event.rep)
    heal(tally, event)


def attend(tally: Tally, event: e.RepAdmitted | e.RepRemoved | e.RepErased) -> None:
    sheet = tally.sheets[event.rep]
    was_out = sheet.status == "removed"
    match event:
        case e.RepAdmitted():
            sheet.status = "admitted"
            come(tally, event.rep)
        case e.RepRemoved():
            sheet.status = "removed"
        case e.RepErased():
            sheet.status, sheet.mode = ("removed" if was_out else "erased"), "team"
            let_go(tally, sheet)
            forget(tally, event.rep)
    if was_out != (sheet.status == "removed"):
        for outcome in sheet.outcomes.values():
            if outcome.standing:
                tally.show(outcome, 1 if was_out else -1)


def note(sheet: Sheet, event: e.ModeChosen | e.OutcomeArrivedTooLate) -> None:
    match event:
        case e.ModeChosen(_, mode):
            sheet.mode = mode
        case e.OutcomeArrivedTooLate():
            sheet.too_late += 1
