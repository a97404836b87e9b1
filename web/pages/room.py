"""« Tester la salle »: can a phone in this room reach the floor?"""

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from web import answers, qr, rendering, signin
from web.bodies import read_json
from web.desk import desk
from web.pages.sprint_at import named
from web.refusals import NotFound, WrongLink


class RoomVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The secret of the room's link."""

    secret: str


async def show(request: Request) -> Response:
    await signin.host(request)
    number = named(request.query_params.get("sprint", ""))
    sprint = await desk(request).floor.sprints.find(number) if number else None
    where = desk(request).addresses(request)[0]
    return rendering.page(
        request,
        "room.html",
        address=where.place,
        port=desk(request).port,
        back=f"/sprints/{sprint.id}/console" if sprint else "/",
        sprint={"id": sprint.id, "title": sprint.title} if sprint else None,
    )


async def open_room(request: Request) -> Response:
    host = await signin.host(request)
    room, secret = await desk(request).floor.rooms.open(host.subject)
    url = f"{desk(request).addresses(request)[0].url}/r#{secret}"
    return answers.as_json({"id": room, "phone_url": url, "qr": qr.data_url(url)}, 201)


async def steps(request: Request) -> Response:
    await signin.host(request)
    room = await desk(request).floor.rooms.find(request.path_params["room"])
    if room is None:
        raise NotFound
    reached = {
        "loaded": room.loaded_at is not None,
        "socket": room.socket_at is not None,
        "stored": room.stored_at is not None,
    }
    private = desk(request).addresses(request)[0].private
    return answers.as_json({"steps": reached, "address_private": private})


async def visit(request: Request) -> Response:
    """A phone has loaded the page."""
    secret = (await read_json(request, RoomVisit)).secret
    if not await desk(request).floor.rooms.step(secret, "loaded"):
        raise WrongLink
    return Response(status_code=204)


async def phone(request: Request) -> Response:
    return rendering.page(request, "room_phone.html")
