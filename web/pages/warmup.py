"""What a host's console asks before a warm-up: which two objections to begin with."""

from starlette.requests import Request
from starlette.responses import Response

from web import answers, signin
from web.desk import desk
from web.pages.sprint_at import sprint_at


async def propose(request: Request) -> Response:
    sprint = await sprint_at(request)
    await signin.host_of(request, sprint.id)
    return answers.as_json(await desk(request).floor.warmups.proposal(sprint.id))
