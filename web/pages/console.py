"""The console: where the host runs the sprint."""

from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from floor.storage.sprints import Sprint
from web import rendering, rulebook, signin
from web.desk import desk
from web.pages.sprint_at import sprint_at


async def show(request: Request) -> Response:
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    first = await signin.host_or_none(request) is not None
    floor, here = desk(request).floor, f"/sprints/{sprint.id}"
    rules = (await floor.state(sprint.id)).tally.opened
    data = {
        "sprint": {"id": sprint.id, "title": sprint.title},
        "rules": rules,
        "games": rulebook.cards(rendering.catalogue(request), rules),
        "join": _join(request, sprint),
        "urls": {
            "walls": f"{here}/walls",
            "address": f"{here}/address",
            "pad": f"{here}/pad",
            "seats": f"{here}/seats",
            "paper": "/paper",
            "home": "/" if first else "",
            "room": f"/room?sprint={sprint.id}" if first else "",
            "invitations": f"{here}/invitations" if first else "",
            "hosts": f"{here}/hosts" if first else "",
        },
    }
    return rendering.screen(request, "console", sprint.title, data)


def _join(request: Request, sprint: Sprint) -> dict[str, Any]:
    known = desk(request).addresses(request)
    return {
        "code": sprint.code,
        "address": known[0].url,
        "addresses": [
            {"url": one.url, "label": rendering.say(request, f"error.address.{one.kind}")}
            for one in known
        ],
        "private": known[0].private,
        "qr": f"/sprints/{sprint.id}/qr.svg?address={known[0].url}",
    }
