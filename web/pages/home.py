"""The first page: the host's sprints, or the code for everybody else."""

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor import figures
from floor.figures import Figures
from floor.floor import Floor
from floor.sprint import MINUTE
from floor.storage.sprints import Sprint
from web import rendering, signin
from web.calendar import day
from web.desk import desk

MOST_SHOWN = 30


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A sprint in the host's list."""

    id: int
    title: str
    phase: str
    day: str
    people: int
    doors: int
    meetings: int
    held: int = 0
    minutes: int = 0
    purged: bool = False


async def show(request: Request) -> Response:
    floor = desk(request).floor
    team = await floor.team.find()
    stage = desk(request).demo
    plays = stage is not None and stage.sprint is not None
    if team is None:
        return RedirectResponse("/demo" if plays else "/welcome", 303)
    if await signin.host_or_none(request) is None:
        return rendering.page(request, "code.html", team=team.name, code="", errors={})
    known = [await _listed(request, floor, sprint) for sprint in await _latest(floor)]
    done = [sprint for sprint in known if sprint.phase == "final"]
    return rendering.page(
        request,
        "home.html",
        team=team.name,
        demo=plays,
        running=[sprint for sprint in known if sprint.phase != "final"],
        sprints=done,
        last=next(iter(done), None),
    )


async def _latest(floor: Floor) -> list[Sprint]:
    real = [sprint for sprint in await floor.sprints.all() if not sprint.demo]
    return real[:MOST_SHOWN]


async def _listed(request: Request, floor: Floor, sprint: Sprint) -> Listed:
    if sprint.purged_at is not None:
        return await _sums(request, floor, sprint)
    tally = (await floor.state(sprint.id)).tally
    totals = tally.board.counters
    return Listed(
        id=sprint.id,
        title=sprint.title,
        phase=sprint.phase,
        day=_day(request, sprint.started_at or sprint.opened_at),
        people=sum(sheet.status == "admitted" for sheet in tally.sheets.values()),
        doors=totals.doors,
        meetings=totals.meetings,
        held=await _held(floor, sprint, figures.figures(tally)),
        minutes=tally.opened.length_ms // MINUTE,
    )


async def _sums(request: Request, floor: Floor, sprint: Sprint) -> Listed:
    """What is left of a sprint whose calls were forgotten."""
    sealed = await floor.sprints.sealed(sprint.id)
    assert sealed is not None, "what is not sealed is not forgotten so"
    sums, kept = sealed.result, sealed.aggregates
    return Listed(
        id=sprint.id,
        title=sprint.title,
        phase=sprint.phase,
        day=_day(request, sprint.started_at or sprint.opened_at),
        people=kept.people,
        doors=sums.doors,
        meetings=sums.meetings,
        held=await _held(floor, sprint, kept.figures),
        minutes=kept.rules.length_ms // MINUTE,
        purged=True,
    )


async def _held(floor: Floor, sprint: Sprint, told: Figures | None) -> int:
    """Of the team's meetings; 0 where they would be somebody's."""
    if told is None or sprint.final_at is None:
        return 0
    return (await floor.meetings.fates(sprint.id)).held


def _day(request: Request, at: int) -> str:
    return day(at, rendering.language_of(request))
