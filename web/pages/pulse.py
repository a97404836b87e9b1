"""Two questions after the gong: each phone answers once, and only the team's answer shows."""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from web import answers, signin
from web.bodies import read_json
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import SignedOut


class Given(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How much energy is left, 1 to 5, and whether one would do it again."""

    energy: Annotated[int, Meta(ge=1, le=5)]
    again: bool


async def give(request: Request) -> Response:
    """From whoever is in this sprint: who only knocks could fill the five with answers that they
    know. What the phone alone holds goes along, never the seat."""
    sprint, device = await sprint_at(request), signin.device(request)
    floor = desk(request).floor
    seat = await floor.seat(sprint.id, device) if device else None
    if seat is None or seat.status != "admitted":
        raise SignedOut
    given = await read_json(request, Given)
    phone = signin.device_token(request)
    first = await floor.pulses.give(sprint.id, phone, given.energy, given.again)
    return answers.as_json({"first": first}, 201)


async def show(request: Request) -> Response:
    """For walls and hosts."""
    sprint = await sprint_at(request)
    await signin.wall(request, sprint.id)
    return answers.as_json(await desk(request).floor.pulses.of(sprint.id))
