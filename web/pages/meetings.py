"""What became of a meeting, as the rep who booked it says at the next join."""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from floor.aggregates import Fate
from web import answers, signin
from web.bodies import read_json
from web.desk import desk
from web.refusals import NotFound, SignedOut


class Became(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    sprint: int
    outcome: str
    fate: Fate


async def decide(request: Request) -> Response:
    """Raises NotFound for a meeting of somebody else, or of nobody any more."""
    device = signin.device(request)
    if not device:
        raise SignedOut
    said = await read_json(request, Became)
    meetings = desk(request).floor.meetings
    if not await meetings.decide(device, said.sprint, said.outcome[:40], said.fate):
        raise NotFound
    return answers.as_json({})
