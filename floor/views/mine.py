"""What one rep alone sees."""

from msgspec.structs import replace

from floor import echo
from floor.leaderboard import Standing, rank
from floor.outcome import Outcome
from floor.scoring import worth
from floor.sheet import Sheet
from floor.state import State
from floor.views import games, progress, script, shape, support, warmup
from floor.views.parts import person, totals

LINES = 40


def standings(state: State) -> dict[str, Standing]:
    """Everybody's place, once for all the reps of one flush; what a freeze hides stays hidden."""
    tally = state.tally
    return {s.rep: s for s in rank(tally.sheets.values())}


def project(
    state: State, rep: str, places: dict[str, Standing] | None = None
) -> shape.MineState | None:
    """None for somebody who is not, or no longer, in this sprint."""
    sheet = state.tally.sheets.get(rep)
    if sheet is None or sheet.status in ("removed", "erased"):
        return None
    place = (standings(state) if places is None else places).get(rep)
    whole = _whole(state, sheet, place)
    return whole if sheet.status == "admitted" else _at_the_door(whole)


def _whole(state: State, sheet: Sheet, place: Standing | None) -> shape.MineState:
    rep, who = sheet.rep, person(state, sheet.rep)
    return shape.MineState(
        rep=rep,
        name=who.name,
        colour=who.colour,
        mode=sheet.mode,
        status=sheet.status,
        games=games.mine(state, rep),
        totals=totals(sheet.counters),
        points=sheet.score.points,
        rank=place.rank if place else 0,
        tied=place.tied if place else 0,
        lines=tuple(_line(state, outcome) for outcome in _latest(sheet)),
        echo=_club(state, sheet),
        fixed=sheet.fixed,
        too_late=sheet.too_late,
        warmup=warmup.mine(state, rep),
        script=script.project(state, rep),
        progress=progress.project(sheet),
        company=support.company(state, sheet),
    )


def _at_the_door(whole: shape.MineState) -> shape.MineState:
    """Who typed the code is nobody yet: nothing of the others until the host lets them in."""
    alone = replace(whole.company, colleagues=())
    return replace(whole, games={}, echo=None, warmup=None, script=(), company=alone)


def _latest(sheet: Sheet) -> list[Outcome]:
    return sorted(sheet.outcomes.values(), key=lambda o: o.order, reverse=True)[:LINES]


def _line(state: State, outcome: Outcome) -> shape.Line:
    return shape.Line(
        id=outcome.id,
        kind=outcome.kind,
        at=outcome.at,
        times=outcome.times,
        talked=outcome.talked,
        conversation=outcome.conversation,
        objection=outcome.objection,
        points=worth(outcome, state.tally.opened.points) if outcome.standing else 0,
        ended_by=outcome.ended_by,
        fixed_by=outcome.fixed_by,
        reason=outcome.reason,
        late=outcome.late,
        prolonged=outcome.prolonged,
        review=outcome.review,
        rude=outcome.rude,
    )


def _club(state: State, sheet: Sheet) -> shape.Club | None:
    """The rep's latest standing door, and which one of its head it was for the whole floor."""
    last = last_door(sheet)
    if last is None:
        return None
    return shape.Club(head=last.what.head, nth=echo.nth(state.tally.board, last), at=last.at)


def last_door(sheet: Sheet) -> Outcome | None:
    doors = [o for o in sheet.outcomes.values() if o.standing and o.what.door]
    return max(doors, key=lambda o: o.order, default=None)
