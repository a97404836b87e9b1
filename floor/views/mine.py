"""What one rep alone sees."""

from collections.abc import Iterable
from typing import NamedTuple

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


class Drawn(NamedTuple):
    """A rep's view, and the sheet that it was drawn from."""

    sheet: Sheet
    shape: shape.MineState


def project(
    state: State, rep: str, places: dict[str, Standing] | None = None, before: Drawn | None = None
) -> shape.MineState | None:
    """None for somebody who is not, or no longer, in this sprint. What is as it was in `before` is
    the same object."""
    sheet = state.tally.sheets.get(rep)
    if sheet is None or sheet.status in ("removed", "erased"):
        return None
    place = (standings(state) if places is None else places).get(rep)
    whole = _whole(state, sheet, place, before)
    return whole if sheet.status == "admitted" else _at_the_door(whole)


def _whole(
    state: State, sheet: Sheet, place: Standing | None, before: Drawn | None
) -> shape.MineState:
    rep, who = sheet.rep, person(state, sheet.rep)
    calls = sheet.by_time()
    standing = [outcome for outcome in calls if outcome.standing]
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
        lines=_lines(state, calls[: -LINES - 1 : -1], before),
        echo=_club(state, standing),
        fixed=sheet.fixed,
        too_late=sheet.too_late,
        warmup=warmup.mine(state, rep),
        script=script.project(state, rep),
        progress=progress.project(sheet, standing),
        company=support.company(state, sheet),
    )


def _at_the_door(whole: shape.MineState) -> shape.MineState:
    """Who typed the code is nobody yet: nothing of the others until the host lets them in."""
    alone = replace(whole.company, colleagues=())
    return replace(whole, games={}, echo=None, warmup=None, script=(), company=alone)


def _lines(state: State, latest: Iterable[Outcome], before: Drawn | None) -> tuple[shape.Line, ...]:
    if before is None:
        return tuple(_line(state, outcome) for outcome in latest)
    were, drawn = before.sheet.outcomes, {line.id: line for line in before.shape.lines}
    return tuple(
        (drawn.get(one.id) if were.get(one.id) is one else None) or _line(state, one)
        for one in latest
    )


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


def _club(state: State, calls: Iterable[Outcome]) -> shape.Club | None:
    """The rep's latest door, and which one of its head it was for the whole floor."""
    last = last_door(calls)
    if last is None:
        return None
    return shape.Club(head=last.effect.head, nth=echo.nth(state.tally.board, last), at=last.at)


def last_door(calls: Iterable[Outcome]) -> Outcome | None:
    """The latest standing one."""
    doors = (outcome for outcome in calls if outcome.standing and outcome.effect.door)
    return max(doors, key=lambda door: door.order, default=None)
