"""The weekly slot: the sprint's own day and hour, in everybody's calendar."""

from datetime import datetime
from hashlib import blake2b
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from floor.errors import Malformed
from web import ics, rendering, signin, time_zone
from web.desk import desk
from web.pages.sealed_at import sealed_at

HALF_DAY = 210  # minutes


class Wanted(msgspec.Struct, frozen=True):
    """A weekday, Monday 0; an hour of the day; a length in minutes; the zone of the browser."""

    day: Annotated[int, Meta(ge=0, le=6)]
    at: Annotated[str, Meta(pattern=r"^([01]\d|2[0-3]):[0-5]\d$")]
    minutes: Annotated[int, Meta(ge=15, le=720)] = HALF_DAY
    zone: Annotated[str, Meta(max_length=64)] = ""


async def as_calendar(request: Request) -> Response:
    sprint, _ = await sealed_at(request)
    await signin.host_of(request, sprint.id)
    try:
        wanted = msgspec.convert(dict(request.query_params), Wanted, strict=False)
    except msgspec.ValidationError as error:
        raise Malformed from error
    now_ms, url = desk(request).now_ms(), f"{desk(request).addresses(request)[0].url}/"
    hour, minute = map(int, wanted.at.split(":"))
    zone = time_zone.find(wanted.zone)
    today = datetime.fromtimestamp(now_ms / 1000, zone).replace(tzinfo=None)
    slot = ics.Slot(
        uid=await _uid(request),
        first=ics.next_day(today, wanted.day, hour, minute),
        zone=zone,
        minutes=wanted.minutes,
        summary=rendering.say(request, "report.slot.summary", title=sprint.title),
        description=rendering.say(request, "report.slot.description", url=url),
        url=url,
        now_ms=now_ms,
    )
    disposition = {"Content-Disposition": 'attachment; filename="phoning.ics"'}
    return Response(ics.weekly(slot), media_type="text/calendar", headers=disposition)


async def _uid(request: Request) -> str:
    """One slot a team: asked for again, the calendar moves it."""
    team = await desk(request).floor.team.find()
    said = f"{team.founded_at if team else 0} {desk(request).secret.sign('slot')}"
    return f"{blake2b(said.encode(), digest_size=12).hexdigest()}@phoning-floor"
