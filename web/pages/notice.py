"""What is kept about a rep, why, and for how long: readable before joining."""

from starlette.requests import Request
from starlette.responses import Response

from web import rendering
from web.desk import desk


async def show(request: Request) -> Response:
    team = await desk(request).floor.team.find()
    keep = desk(request).settings.keep
    name = team.name if team else ""
    return rendering.page(request, "notice.html", team=name, days=keep.sprints, cards=keep.cards)
