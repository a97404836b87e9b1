"""A dead phone's seat: the host shows a QR, the rep's other phone scans it."""

import secrets

from starlette.requests import Request
from starlette.responses import Response

from floor.errors import UnknownRep
from floor.rep import Actor
from floor.storage.sprints import Sprint
from web import answers, qr, signin
from web.desk import desk
from web.pages.sprint_at import sprint_at

LIVES_MS = 10 * 60_000
MARK = "seat"


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
