"""The wall: the board that everybody in the room looks at, and the links that open one."""

import secrets
from typing import Literal

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from floor.storage.sprints import Sprint
from web import answers, here, qr, rendering, signin
from web.bodies import read_json
from web.desk import desk
from web.pages.links import shown
from web.pages.sprint_at import sprint_at
from web.refusals import NotFound, WrongLink, WrongTv


class WallVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The secret of a wall's link."""

    secret: str


class Hanging(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`here`: in another window of this browser. `tv`: the code that a screen shows."""

    how: Literal["here", "link"] = "here"
    tv: str = ""


async def show(request: Request) -> Response:
    sprint = await sprint_at(request)
    await signin.wall(request, sprint.id)
    where = desk(request).addresses(request)[0]
    data = {
        "sprint": {"id": sprint.id, "title": sprint.title},
        "rules": (await desk(request).floor.state(sprint.id)).tally.opened,
        "join": {
            "code": sprint.code,
            "address": where.url,
            "qr": f"/sprints/{sprint.id}/qr.svg?address={where.url}",
            **await _remote(request, sprint),
        },
    }
    return rendering.screen(request, "wall", sprint.title, data)


async def _remote(request: Request, sprint: Sprint) -> dict[str, str]:
    """Phones cannot come to a demo yet: its remotes are on this machine."""
    if not sprint.demo or not await here.is_new(desk(request)):
        return {}
    return {"remote": f"{request.base_url}demo/pad"}


async def open_link(request: Request) -> Response:
    """/wall#secret: the page's script posts the secret."""
    return rendering.page(request, "wall_link.html")


async def visit(request: Request) -> Response:
    secret = (await read_json(request, WallVisit)).secret[:100]
    found = await desk(request).floor.tokens.find(signin.hashed(secret))
    if found is None and desk(request).tvs.waits(secret):
        return answers.as_json({"location": ""}, 202)
    if found is None or found.role != "wall":
        raise WrongLink
    response = answers.as_json({"location": f"/sprints/{found.sprint}/wall"})
    signin.put(request, response, "wall", secret)
    return response


async def listed(request: Request) -> Response:
    """The links that show this sprint's wall, or may."""
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    found = await desk(request).floor.tokens.of_sprint("wall", sprint.id)
    here = desk(request).screens.rights()
    return answers.as_json({"walls": [shown(token, here) for token in found]})


async def hang(request: Request) -> Response:
    """A new wall: here, on the screen whose code was confirmed, or wherever its link is opened."""
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    asked = await _asked(request)
    if asked.tv:
        return await _on_tv(request, sprint, asked.tv)
    location = f"/sprints/{sprint.id}/wall"
    if asked.how == "here" and await signin.wall_or_none(request, sprint.id):
        return answers.as_json({"url": "", "location": location})  # this browser has one already
    token = await signin.grant(request, "wall", secrets.token_hex(8), sprint.id, asked.how)
    where = desk(request).addresses(request)[0]
    body = {"url": f"{where.url}/wall#{token}", "location": location}
    response = answers.as_json(body, 201)
    if asked.how == "here":
        signin.put(request, response, "wall", token)
    return response


async def _asked(request: Request) -> Hanging:
    """Nothing said: here."""
    nothing = await request.body() in (b"", b"null")
    return Hanging() if nothing else await read_json(request, Hanging)


async def _on_tv(request: Request, sprint: Sprint, typed: str) -> Response:
    """What the screen keeps becomes its wall's link: it asks again, and is let in."""
    code = "".join(filter(str.isalpha, typed[:20])).upper()
    kept = desk(request).tvs.take(code)
    if kept is None:
        raise WrongTv
    await signin.grant(request, "wall", secrets.token_hex(8), sprint.id, "tv", kept)
    return answers.as_json({}, 201)


async def take_down(request: Request) -> Response:
    """The wall's link ends, and the wall with it."""
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    walls = await desk(request).floor.tokens.of_sprint("wall", sprint.id)
    for wall in walls:
        if wall.subject == request.path_params["wall"]:
            await signin.revoke(request, wall.hash)
            return Response(status_code=204)
    raise NotFound


async def join_qr(request: Request) -> Response:
    """The way in as a QR, for one of our own addresses."""
    sprint = await sprint_at(request)
    await signin.wall(request, sprint.id)
    known = [address.url for address in desk(request).addresses(request)]
    asked = request.query_params.get("address", known[0])
    if asked not in known or sprint.code is None:
        raise NotFound
    return qr.image(f"{asked}/j#{sprint.secret}")
