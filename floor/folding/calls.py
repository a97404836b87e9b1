"""How call results, and what is said of them later, change a tally."""

from typing import TypeAlias

import msgspec

from floor import events as e
from floor.folding.restoration import heal
from floor.outcome import Outcome
from floor.sheet import Sheet, Waiting
from floor.tally import Tally

NOTHING = Waiting()


def log(tally: Tally, event: e.OutcomeLogged, entry: e.Entry) -> None:
    sheet = tally.sheets[event.rep]
    waited = sheet.waiting.pop(event.outcome, NOTHING) if sheet.waiting else NOTHING
    outcome = Outcome(
        id=event.outcome,
        rep=event.rep,
        kind=event.kind,
        at=event.at,
        seq=entry.seq,
        times=event.times,
        talked=event.talked if waited.talked is None else waited.talked,
        talk_s=event.talk_s,
        objection=waited.objection,
        rung=event.rung,
        late=event.late,
        prolonged=event.prolonged,
        skewed=event.skewed,
        by_host=entry.by.role == "host",
        standing=not waited.retracted,
        ended_by="rep" if waited.retracted else "",
    )
    tally.replace(sheet, None, outcome)
    heal(tally, event)


Change: TypeAlias = (
    e.OutcomeRefined
    | e.ObjectionNoted
    | e.OutcomeRetracted
    | e.OutcomeCorrected
    | e.OutcomeVoided
    | e.ReviewAsked
)


def change(tally: Tally, event: Change, entry: e.Entry) -> None:
    sheet = tally.sheets[event.rep]
    before = sheet.outcomes.get(event.outcome)
    if before is None:
        _wait(sheet, event)
        return
    tally.replace(sheet, before, _changed(before, event, entry.by.role))
    if isinstance(event, e.OutcomeCorrected | e.OutcomeVoided):
        tally.corrections += 1
        if entry.by.role == "host":
            sheet.fixed = event.outcome


def _wait(sheet: Sheet, event: Change) -> None:
    """A retraction or an objection that came before its outcome."""
    waited = sheet.waiting.get(event.outcome, NOTHING)
    match event:
        case e.OutcomeRetracted():
            waited = msgspec.structs.replace(waited, retracted=True)
        case e.ObjectionNoted(_, _, objection, talked):
            waited = msgspec.structs.replace(waited, objection=objection, talked=talked)
        case _:
            return
    sheet.waiting[event.outcome] = waited


def _changed(before: Outcome, event: Change, role: str) -> Outcome:
    new = msgspec.structs.replace
    match event:
        case e.OutcomeRefined(_, _, kind, talked):
            return new(before, kind=kind, talked=before.talked if talked is None else talked)
        case e.ObjectionNoted(_, _, objection, talked):
            said = before.talked if talked is None else talked
            return new(before, objection=objection, talked=said)
        case e.OutcomeRetracted():
            ended = before.ended_by or "rep"
            return new(before, standing=False, ended_by=ended)
        case e.OutcomeVoided(_, _, reason):
            return new(before, standing=False, ended_by="host", reason=reason, review=False)
        case e.ReviewAsked():
            return new(before, review=True)
        case e.OutcomeCorrected(_, _, kind, reason, talked):
            return new(
                before,
                kind=kind,
                talked=talked,
                times=1,
                standing=True,
                ended_by="",
                fixed_by=role,
                reason=reason,
                review=False,
            )
