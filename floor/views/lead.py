"""What a host sees besides the shared view."""

from floor.outcome import Outcome
from floor.scoring import worth
from floor.sheet import Sheet
from floor.sprint import MINUTE
from floor.state import State
from floor.tally import Tally
from floor.views import games, script, shape, support, warmup
from floor.views.parts import person, signed

FEWEST_MODES = 3  # among fewer, a count tells who chose what
ABOUT_MS = 5 * MINUTE  # the ledger's times are rounded: it is no time sheet


def project(state: State) -> shape.LeadState:
    """No sum per rep, no time between calls; a line is signed only by consent or on
    request, a door only on request: signed doors could be counted by person."""
    tally = state.tally
    return shape.LeadState(
        guests=tuple(_guest(state, s) for s in tally.sheets.values() if s.status != "erased"),
        modes=_modes(tally),
        ledger=_ledger(state),
        corrections=tally.corrections,
        reviews=tally.reviews,
        too_late=sum(s.too_late for s in tally.sheets.values()),
        skewed=tally.skewed,
        gap=shape.Gap(tally.gap.since, tally.gap.until) if tally.gap else None,
        restored=_restored(tally),
        hash=tally.hash,
        games=games.lead(state),
        warmup=tally.warmup.number if tally.warmup else 0,
        answers=warmup.lead(state),
        script=script.project(state),
        rude=support.rude(tally),
    )


def _restored(tally: Tally) -> shape.Restored | None:
    if tally.restored is None:
        return None
    at, to = tally.restored.at, tally.restored.to
    return shape.Restored(at, to, len(tally.restored.phones), tally.restored.calls)


def _guest(state: State, sheet: Sheet) -> shape.Guest:
    who = person(state, sheet.rep)
    return shape.Guest(
        rep=sheet.rep,
        name=who.name,
        colour=who.colour,
        status=sheet.status,
        via=sheet.via,
    )


def _modes(tally: Tally) -> shape.Modes | None:
    modes = [s.mode for s in tally.sheets.values() if s.status == "admitted"]
    if len(modes) < FEWEST_MODES:
        return None
    return shape.Modes(modes.count("team"), modes.count("ranking"), modes.count("watching"))


def _ledger(state: State) -> tuple[shape.LedgerLine, ...]:
    sheets = state.tally.sheets
    latest = [
        (sheets[rep], sheets[rep].outcomes[outcome]) for rep, outcome in state.tally.latest[::-1]
    ]
    return tuple(_line(state, sheet, outcome) for sheet, outcome in latest)


def _line(state: State, sheet: Sheet, outcome: Outcome) -> shape.LedgerLine:
    asked = outcome.review and sheet.status == "admitted"
    # Never a door: sixty signed ones could be counted.
    consent = "" if outcome.what.door else signed(state, sheet)
    name = person(state, sheet.rep).name if asked else consent
    return shape.LedgerLine(
        id=outcome.line,
        about=outcome.at - outcome.at % ABOUT_MS,
        name=name,
        colour=person(state, sheet.rep).colour if name else 0,
        kind=outcome.kind,
        talked=outcome.conversation,
        objection=outcome.objection,
        times=outcome.times,
        points=worth(outcome, state.tally.opened.points) if outcome.standing else 0,
        ended_by=outcome.ended_by,
        fixed_by=outcome.fixed_by,
        reason=outcome.reason,
        late=outcome.late,
        prolonged=outcome.prolonged,
        skewed=outcome.skewed,
        by_host=outcome.by_host,
        review=outcome.review,
    )
