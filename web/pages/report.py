"""A sprint's page to leave with: printed, or as a table; the team's figures, and nobody's name."""

from collections.abc import Iterator
from typing import Any
from zoneinfo import ZoneInfo

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from floor.aggregates import Fates
from floor.events import Result
from floor.pulse import Pulse
from floor.slots import SLOT_MS
from floor.sprint import MINUTE
from floor.storage.results import Sealed
from floor.storage.sprints import Sprint
from web import rendering, signin, spreadsheet, time_zone
from web.calendar import clock, day, weekday
from web.desk import desk
from web.pages import report_chart
from web.pages.sealed_at import sealed_at
from web.pages.slot import HALF_DAY

STEPS = ("dials", "pickups", "connects", "conversations", "meetings")
ANSWERS = 2  # of the book, an objection
QUARTER_MS = 15 * MINUTE


class Leaving(msgspec.Struct, frozen=True):
    """All that is left of a sprint, or will be."""

    sprint: Sprint
    sealed: Sealed
    fates: Fates
    pulse: Pulse


async def show(request: Request) -> Response:
    left = await _left(request)
    kept, sums = left.sealed.aggregates, left.sealed.result
    started_at = left.sprint.started_at or left.sprint.opened_at
    usual = round(started_at / QUARTER_MS) * QUARTER_MS  # who began at 9:02 meant nine
    language, zone = rendering.language_of(request), _zone(request)
    return rendering.page(
        request,
        "report.html",
        left=left,
        team=await _team(request),
        day=day(started_at, language, zone),
        clock={"at": started_at, "shown": clock(started_at, "iso", zone), "zone": zone},
        sums=sums,
        kept=kept,
        fates=left.fates if kept.figures else Fates(),
        pulse=left.pulse,
        funnel=report_chart.funnel([(step, _sum(sums, step)) for step in STEPS]),
        lanes=report_chart.lanes(kept.figures.minutes, language, zone) if kept.figures else None,
        answers=await _answers(request),
        slot={"day": weekday(usual, zone), "at": clock(usual, "iso", zone), "minutes": HALF_DAY},
    )


async def as_csv(request: Request) -> Response:
    """Whoever opens it reads first what it is not."""
    left = await _left(request)
    french = rendering.language_of(request) == "fr"
    body = spreadsheet.table(_rows(request, left), ";" if french else ",")
    disposition = {"Content-Disposition": f'attachment; filename="sprint-{left.sprint.id}.csv"'}
    return Response(body, media_type="text/csv", headers=disposition)


def _zone(request: Request) -> ZoneInfo | None:
    """The browser's, where the server keeps another: the page says what the room's clock said."""
    return time_zone.find(request.query_params.get("zone", ""))


async def _left(request: Request) -> Leaving:
    sprint, sealed = await sealed_at(request)
    await signin.host_of(request, sprint.id)
    floor = desk(request).floor
    fates, pulse = await floor.meetings.fates(sprint.id), await floor.pulses.of(sprint.id)
    return Leaving(sprint, sealed, fates, pulse)


async def _team(request: Request) -> str:
    team = await desk(request).floor.team.find()
    return team.name if team else ""


async def _answers(request: Request) -> dict[str, list[str]]:
    """The book's best, by objection; who wrote them stays in the book."""
    best: dict[str, list[str]] = {}
    for kept in await desk(request).floor.book.read():
        if len(found := best.setdefault(kept.objection, [])) < ANSWERS:
            found.append(kept.text)
    return best


def _rows(request: Request, left: Leaving) -> Iterator[tuple[object, ...]]:
    def say(key: str) -> str:
        return rendering.say(request, key)

    def stamp(at: int) -> str:
        return clock(at, "stamp", zone)

    kept, sums, zone = left.sealed.aggregates, left.sealed.result, _zone(request)
    yield (say("report.notice"),)
    yield (say("report.csv.sprint"), left.sprint.title)
    yield (say("report.csv.started"), stamp(left.sprint.started_at or left.sprint.opened_at))
    yield (say("report.csv.people"), kept.people)
    for step in (*STEPS, "doors"):
        yield (say(f"report.step.{step}"), _sum(sums, step))
    if kept.figures is None:
        return
    for fate, count in msgspec.structs.asdict(left.fates).items():
        yield (say(f"report.fate.{fate}"), count)
    yield ()
    yield tuple(say(f"report.csv.{name}") for name in ("from", "to")) + tuple(
        say(f"report.step.{step}") for step in ("dials", "doors", "conversations", "meetings")
    )
    for five in kept.figures.minutes:
        counts = (five.calls, five.doors, five.conversations, five.meetings)
        yield (stamp(five.at), stamp(five.at + SLOT_MS), *counts)
    for name, of, counted in (
        ("doors", "kind", kept.figures.doors),
        ("heard", "objection", kept.figures.objections),
    ):
        yield ()
        yield (say(f"report.{name}"), say("report.csv.times"))
        for one in counted:
            yield (say(f"{of}.{one.code}"), one.count)


def _sum(sums: Result, step: str) -> int:
    found: Any = getattr(sums, step)
    return int(found)
