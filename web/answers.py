"""Refusals turned into answers: JSON for scripts, a page for people, in their language."""

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor.errors import Malformed, Refusal
from web import rendering
from web.refusals import DemoOver, NotFound, SignedOut, TooBig, WrongMethod, status

STARLETTES: dict[int, type[Refusal]] = {404: NotFound, 405: WrongMethod, 413: TooBig}


def as_json(body: object, code: int = 200) -> Response:
    return Response(msgspec.json.encode(body), code, media_type="application/json")


async def on_refusal(request: Request, error: Exception) -> Response:
    assert isinstance(error, Refusal)
    if not rendering.wants_page(request):
        return _refused(request, error)
    if isinstance(error, SignedOut):
        path = request.url.path if request.method == "GET" else "/"
        return RedirectResponse(f"/signin?next={path}", 303)
    if isinstance(error, DemoOver):
        return RedirectResponse(_demo_screen(request.url.path), 303)
    return rendering.page(request, "error.html", code=error.code, status=status(error))


def _demo_screen(path: str) -> str:
    """The same screen of the demo that plays now."""
    screen = path.rpartition("/")[2]
    return f"/demo/{screen}" if screen in ("wall", "pad", "console") else "/demo"


async def on_http(request: Request, error: Exception) -> Response:
    """Starlette's own: no such address, a wrong method, a form too big."""
    assert isinstance(error, HTTPException)
    return await on_refusal(request, STARLETTES.get(error.status_code, Malformed)())


async def on_bug(request: Request, _: Exception) -> Response:
    """A bug: logged by the server, told to nobody."""
    if rendering.wants_page(request):
        return rendering.page(request, "error.html", code="bug", status=500)
    said = rendering.say(request, "error.bug")
    return as_json({"code": "bug", "message": said, "facts": {}}, 500)


def _refused(request: Request, error: Refusal) -> Response:
    message = rendering.say(request, f"error.{error.code}", **error.facts)
    answer = as_json({"code": error.code, "message": message, "facts": error.facts}, status(error))
    wait_ms = error.facts.get("retry_ms")
    if isinstance(wait_ms, int):
        answer.headers["Retry-After"] = str(-(-wait_ms // 1000))
    return answer
