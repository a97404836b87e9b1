"""A phone comes back to the seat that it held in a log which a backup has replaced."""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from floor.rep import COLOURS, Mode
from web import answers, signin, ticket
from web.bodies import read_json
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import SignedOut


class Return(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What the phone kept."""

    ticket: Annotated[str, Meta(max_length=200)]
    name: Annotated[str, Meta(max_length=200)]
    colour: Annotated[int, Meta(ge=0, lt=COLOURS)]
    mode: Mode


async def take(request: Request) -> Response:
    """Raises SignedOut for a ticket that proves nothing here."""
    sprint, device = await sprint_at(request), signin.device(request)
    asked = await read_json(request, Return)
    held = ticket.read(request, sprint, device, asked.ticket) if device else None
    if held is None:
        raise SignedOut
    seat = await desk(request).floor.come_back(
        sprint.id,
        device,
        held.rep,
        name=asked.name,
        colour=asked.colour,
        mode=asked.mode,
        via=held.via,
    )
    now = ticket.issue(request, sprint, device, ticket.Held(seat.rep, held.via))
    return answers.as_json({"rep": seat.rep, "status": seat.status, "ticket": now}, 201)
