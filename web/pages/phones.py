"""The address that phones are given: the server guesses it, its host knows."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from web import signin
from web.bodies import read_json
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import NotFound


class Chosen(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    url: str


async def choose(request: Request) -> Response:
    """From now on in every QR and link. Raises NotFound for one that is not ours."""
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    at, chosen = desk(request), (await read_json(request, Chosen)).url
    if chosen not in {one.url for one in at.addresses(request)}:
        raise NotFound
    at.chosen_address = chosen
    at.screens.renew(sprint.id, "wall")
    return Response(status_code=204)
