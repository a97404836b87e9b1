"""The pictures of a sprint that is played again, for its walls."""

from starlette.requests import Request
from starlette.responses import Response

from web import answers, signin
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import NotFound


async def as_json(request: Request) -> Response:
    """Raises NotFound before the gong."""
    sprint = await sprint_at(request)
    await signin.wall(request, sprint.id)
    reel = await desk(request).floor.replays.of(sprint)
    if reel is None:
        raise NotFound
    return answers.as_json(reel)
