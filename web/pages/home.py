"""The first page: the host's sprints, or the code for everybody else."""

import time

import msgspec
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor.floor import Floor
from floor.sprint import MINUTE
from floor.storage.sprints import Sprint
from web import rendering, signin
from web.desk import desk

MOST_SHOWN = 30
MONTHS = {
    "fr": (
        *("janv.", "févr.", "mars", "avr.", "mai", "juin"),
        *("juill.", "août", "sept.", "oct.", "nov.", "déc."),
    ),
    "en": ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"),
}


class Listed(msgspec.Struct, frozen=True, kw_only=True):
    """A sprint in the host's list."""

    id: int
    title: str
    phase: str
    day: str
    people: int
    doors: int
    meetings: int
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
        last=next((sprint for sprint in done if not sprint.purged), None),
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
        minutes=tally.opened.length_ms // MINUTE,
    )


async def _sums(request: Request, floor: Floor, sprint: Sprint) -> Listed:
    """What is left of a sprint whose calls were forgotten."""
    sealed = await floor.sprints.sealed(sprint.id)
    return Listed(
        id=sprint.id,
        title=sprint.title,
        phase=sprint.phase,
        day=_day(request, sprint.started_at or sprint.opened_at),
        people=0,
        doors=sealed.result.doors if sealed else 0,
        meetings=sealed.result.meetings if sealed else 0,
        purged=True,
    )


def _day(request: Request, at: int) -> str:
    """« 3 mars », “3 Mar”: the server's own calendar."""
    then = time.localtime(at / 1000)
    return f"{then.tm_mday}\u00a0{MONTHS[rendering.language_of(request)][then.tm_mon - 1]}"
