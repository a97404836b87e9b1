"""The first run: the team's name and the host's password, behind a link printed once."""

import hmac

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from web import rendering, signin
from web.bodies import read_form
from web.desk import client, desk
from web.passwords import LEAST_LETTERS, MOST_LETTERS
from web.refusals import WrongLink

TEAM_LETTERS = 60


async def show(request: Request) -> Response:
    if await desk(request).floor.team.find():
        raise WrongLink
    return _page(request)


async def found(request: Request) -> Response:
    at = desk(request)
    form = await read_form(request)
    team, password = form.get("team", "").strip(), form.get("password", "")
    errors = _check(request, form.get("token", ""), team, password)
    if errors:
        return _page(request, team=team, token=form.get("token", ""), errors=errors)
    hashed = await at.passwords.hash(password)
    if not await at.floor.team.found(team, hashed, rendering.language_of(request)):
        raise WrongLink
    token = await signin.grant(request, "host", signin.HOST)
    response = RedirectResponse("/", 303)
    signin.put(request, response, "host", token)
    return response


def _check(request: Request, token: str, team: str, password: str) -> dict[str, str]:
    """Sentences by field."""
    at, address = desk(request), client(request)
    wait_ms = at.failures.must_wait("password", address)
    if wait_ms:
        return {"token": rendering.say(request, "error.rate")}
    if not hmac.compare_digest(token.encode(), at.first_run_token.encode()):
        at.failures.count("password", address)
        return {"token": rendering.say(request, "error.first_run_token")}
    errors = {}
    if not 1 <= len(team) <= TEAM_LETTERS:
        errors["team"] = rendering.say(request, "error.team_name", n=TEAM_LETTERS)
    if not LEAST_LETTERS <= len(password) <= MOST_LETTERS:
        errors["password"] = rendering.say(request, "error.password_length", n=LEAST_LETTERS)
    return errors


def _page(
    request: Request, team: str = "", token: str = "", errors: dict[str, str] | None = None
) -> Response:
    return rendering.page(
        request,
        "welcome.html",
        status=422 if errors else 200,
        team=team,
        token="" if errors and "token" in errors else token,
        password_min=LEAST_LETTERS,
        errors=errors or {},
    )
