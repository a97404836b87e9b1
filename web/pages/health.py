"""Whether the server lives, and whether it is ready: for machines, without a name in it."""

import shutil
from pathlib import Path

import msgspec
from starlette.requests import Request
from starlette.responses import FileResponse, Response

from web import answers
from web.desk import Desk, desk

ICON = Path(__file__).parent.parent / "icon.svg"
LEAST_FREE_BYTES = 64 * 1024 * 1024


async def icon(_: Request) -> Response:
    return FileResponse(ICON, headers={"Cache-Control": "public, max-age=86400"})


async def alive(_: Request) -> Response:
    return answers.as_json({"alive": True})


async def ready(request: Request) -> Response:
    """`room` is a warning: a server with little room left is still the one to ask."""
    at = desk(request)
    found = await at.floor.ready()
    loop = not at.watchdog.late
    well = found.database and found.migrations and loop and not at.screens.leaving
    said = {"ready": well, **msgspec.to_builtins(found), "loop": loop, "room": _has_room(at)}
    return answers.as_json(said, 200 if well else 503)


def _has_room(at: Desk) -> bool:
    return shutil.disk_usage(at.settings.data).free > LEAST_FREE_BYTES
