"""Commands by plain HTTP: for a page that is being closed, and for whoever has no socket."""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from floor.errors import TooFast
from floor.messages import BATCH, Do
from floor.rep import Actor
from web import answers, signin
from web.bodies import read_json
from web.desk import desk
from web.pages.sprint_at import sprint_at


class Batch(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """In the order in which they are to be decided."""

    commands: Annotated[tuple[Do, ...], Meta(min_length=1, max_length=BATCH)]


async def ask(request: Request) -> Response:
    sprint = await sprint_at(request)
    batch = await read_json(request, Batch)
    by = await _who(request, sprint.id)
    floor, bucket = desk(request).floor, desk(request).batches.of(f"{sprint.id} {by.id}")
    if not bucket.take(len(batch.commands)):
        raise TooFast(retry_ms=max(bucket.wait_ms, 1_000))
    found = [await floor.do(sprint.id, by, frame) for frame in batch.commands]
    return answers.as_json({"answers": found})


async def _who(request: Request, sprint: int) -> Actor:
    """A rep's phone is a rep even where a host is signed in: `?as=host` says otherwise. Raises
    SignedOut."""
    device = signin.device(request)
    if device and request.query_params.get("as") != "host":
        seat = await desk(request).floor.seat(sprint, device)
        if seat:
            return Actor("rep", seat.rep)
    return (await signin.host_of(request, sprint)).actor
