"""Whether the server lives, and whether it is ready: for machines, without a name in it."""

from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from web import answers
from web.desk import desk

ICON = Path(__file__).parent.parent / "icon.svg"


async def icon(_: Request) -> Response:
    return FileResponse(ICON, headers={"Cache-Control": "public, max-age=86400"})


async def alive(_: Request) -> Response:
    return answers.as_json({"alive": True})


async def ready(request: Request) -> Response:
    found = await desk(request).floor.ready()
    well = found.database and found.migrations and not desk(request).screens.leaving
    return answers.as_json({"ready": well, **msgspec.to_builtins(found)}, 200 if well else 503)
