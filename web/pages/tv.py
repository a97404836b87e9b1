"""A TV without a keyboard: it shows a short code, and the wall opens once its host confirmed it."""

from starlette.requests import Request
from starlette.responses import Response

from floor.errors import TooFast
from web import answers, rendering
from web.desk import client, desk


async def show(request: Request) -> Response:
    """/tv: short enough for a remote control."""
    return rendering.page(request, "tv.html")


async def knock(request: Request) -> Response:
    bucket = desk(request).knocks.of(client(request))
    if not bucket.take():
        raise TooFast(retry_ms=bucket.wait_ms)
    code, secret = desk(request).tvs.knock()
    return answers.as_json({"code": code, "secret": secret}, 201)
