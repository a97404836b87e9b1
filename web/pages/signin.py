"""The host signs in, and out."""

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from web import cookies, rendering, signin
from web.bodies import read_form
from web.desk import client, desk


async def show(request: Request) -> Response:
    had = cookies.read(request, "host", secure=desk(request).secure(request))
    return await _page(request, _inside(request.query_params.get("next", "")), expired=bool(had))


async def enter(request: Request) -> Response:
    at, address = desk(request), client(request)
    form = await read_form(request)
    onward = _inside(form.get("next", ""))
    if at.failures.must_wait("password", address):
        return await _page(request, onward, problem="error.rate", status=429)
    at.failures.count("password", address)  # first: a thousand sent at once are as many guesses
    team = await at.floor.team.find()
    if team is None or not await at.passwords.match(team.password_hash, form.get("password", "")):
        return await _page(request, onward, problem="error.wrong_password", status=403)
    at.failures.forgive("password", address)
    token = await signin.grant(request, "host", signin.HOST)
    response = RedirectResponse(onward or "/", 303)
    signin.put(request, response, "host", token)
    return response


async def leave(request: Request) -> Response:
    had = cookies.read(request, "host", secure=desk(request).secure(request))
    if had:  # a second host's too
        await signin.revoke(request, signin.hashed(had))
    response = RedirectResponse("/", 303)
    cookies.drop(response, "host", secure=desk(request).secure(request))
    return response


async def _page(
    request: Request, onward: str, *, expired: bool = False, problem: str = "", status: int = 200
) -> Response:
    team = await desk(request).floor.team.find()
    errors = {"password": rendering.say(request, problem)} if problem else {}
    return rendering.page(
        request,
        "signin.html",
        status=status,
        team=team.name if team else "",
        next=onward,
        expired=expired,
        errors=errors,
    )


def _inside(path: str) -> str:
    """Only a path of this server: never a way out to another site."""
    plain = path.startswith("/") and path[1:2] not in ("/", "\\") and path.isprintable()
    return path if plain and "\\" not in path else ""
