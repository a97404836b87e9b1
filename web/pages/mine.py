"""Everything that is stored about a rep, for that rep."""

from collections.abc import Iterator
from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from web import signin, spreadsheet
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import SignedOut


async def as_json(request: Request) -> Response:
    sprint, found = await _mine(request)
    text = msgspec.json.format(msgspec.json.encode(found), indent=2)
    return _file(text, "application/json", f"sprint-{sprint}.json")


async def as_csv(request: Request) -> Response:
    sprint, found = await _mine(request)
    body = spreadsheet.table((("what", "value"), *_rows(found, "")))
    return _file(body, "text/csv", f"sprint-{sprint}.csv")


async def _mine(request: Request) -> tuple[int, Any]:
    sprint = await sprint_at(request)
    floor, device = desk(request).floor, signin.device(request)
    seat = await floor.seat(sprint.id, device) if device else None
    if seat is None:
        raise SignedOut
    return sprint.id, msgspec.to_builtins(await floor.export(sprint.id, seat.rep))


def _rows(value: Any, path: str) -> Iterator[tuple[str, object]]:
    if isinstance(value, dict):
        for key, part in value.items():
            yield from _rows(part, f"{path}.{key}" if path else str(key))
    elif isinstance(value, list):
        for number, part in enumerate(value, 1):
            yield from _rows(part, f"{path}.{number}")
    else:
        yield path, value


def _file(body: bytes, kind: str, name: str) -> Response:
    disposition = {"Content-Disposition": f'attachment; filename="{name}"'}
    return Response(body, media_type=kind, headers=disposition)
