"""A seat goes elsewhere: by its host's QR, or by the code that its rep asked for."""

import secrets

from starlette.requests import Request
from starlette.responses import Response

from floor.errors import UnknownRep
from floor.rep import Actor
from floor.storage.secret import CODE_ALPHABET
from floor.storage.sprints import Sprint
from web import answers, qr, signin
from web.desk import desk
from web.pages.sprint_at import sprint_at
from web.refusals import SignedOut

LIVES_MS = 10 * 60_000
MARK = "seat"
LETTERS = 8  # a sprint's own code has six


async def offer(request: Request) -> Response:
    sprint, rep = await sprint_at(request), request.path_params["rep"]
    host = await signin.host_of(request, sprint.id)
    at = desk(request)
    sheet = (await at.floor.state(sprint.id)).tally.sheets.get(rep)
    if sheet is None or sheet.status != "admitted":
        raise UnknownRep
    until, key = at.now_ms() + LIVES_MS, secrets.token_hex(16)
    said = (MARK, sprint.id, rep, host.subject, until, key)
    secret = ".".join(map(str, (*said, at.secret.sign(*said))))
    url = f"{at.addresses(request)[0].url}/j#{secret}"
    return answers.as_json({"url": url, "qr": qr.data_url(url), "until": until}, 201)


async def take(request: Request, secret: str, device: str) -> Sprint | None:
    """The seat is the device's now, once; nothing when the link is not one, or no longer."""
    at = desk(request)
    *said, signature = secret.split(".")
    if len(said) != 6 or said[0] != MARK or not at.secret.signed(signature, *said):
        return None
    _, sprint, rep, host, until, key = said
    if int(until) < at.now_ms():
        return None
    by = Actor("host", host)
    moved = await at.floor.move_seat(int(sprint), rep, device, by=by, key=key)
    return await at.floor.sprints.find(int(sprint)) if moved else None


async def offer_own(request: Request) -> Response:
    """An application has cookies of its own: eight letters carry the seat over."""
    sprint, device = await sprint_at(request), signin.device(request)
    at = desk(request)
    seat = await at.floor.seat(sprint.id, device) if device else None
    if seat is None or seat.status != "admitted":
        raise SignedOut
    code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(LETTERS))
    until = at.now_ms() + LIVES_MS
    await at.floor.tokens.grant("move", signin.hashed(code), seat.rep, sprint.id, until)
    return answers.as_json({"code": code, "until": until}, 201)


async def take_typed(request: Request, typed: str, device: str) -> Sprint | None:
    """Once: nothing for a code that is none, that is over, or that was used."""
    at = desk(request)
    found = await at.floor.tokens.redeem("move", signin.hashed(typed))
    if found is None or found.sprint is None:
        return None
    by = Actor("rep", found.subject)
    await at.floor.move_seat(found.sprint, found.subject, device, by=by, key=secrets.token_hex(16))
    return await at.floor.sprints.find(found.sprint)
