"""The way in for reps: the code or the QR's secret is read by the page's own script."""

from starlette.requests import Request
from starlette.responses import Response

from web import rendering, signin
from web.pages.sprint_at import named


async def show(request: Request) -> Response:
    """`?sprint=` is the signed-in host's own way in; it opens nothing by itself."""
    typed = "".join(filter(str.isalpha, request.query_params.get("code", "")[:20])).upper()
    data = {
        "known_code": typed or None,
        "sprint": named(request.query_params.get("sprint", "")),
        "host": await signin.host_or_none(request) is not None,
        "urls": {"notice": "/notice"},
    }
    return rendering.screen(request, "join", rendering.say(request, "error.title.join"), data)
