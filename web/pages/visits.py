"""A phone comes to a sprint: by its QR, by the code that it typed, or with its host."""

from typing import Any

import msgspec
from starlette.requests import Request
from starlette.responses import Response

from floor.errors import TooFast, WrongCode
from floor.rep import Via
from floor.storage.sprints import Sprint
from web import answers, doorway, rendering, rulebook, signin
from web.bodies import read_json
from web.desk import client, desk
from web.pages import moves

MOST_SECRET = 300


class Visit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """One of the three."""

    secret: str = ""
    code: str = ""
    sprint: int = 0


async def come(request: Request) -> Response:
    visit, token = await read_json(request, Visit), signin.device_token(request)
    device = signin.hashed(token)
    sprint, via = await _door(request, visit, device)
    floor = desk(request).floor
    seat, card = await floor.seat(sprint.id, device), await floor.cards.known(device)
    rules = (await floor.state(sprint.id)).tally.opened
    body: dict[str, Any] = {
        "sprint": {"id": sprint.id, "title": sprint.title, "phase": sprint.phase},
        "via": via,
        "rules": rules,
        "games": rulebook.cards(rendering.catalogue(request), rules),
        "seat": {"rep": seat.rep, "status": seat.status} if seat else None,
        "known": {"name": card.name, "colour": card.colour, "mode": card.mode} if card else None,
        "meetings": () if seat else await floor.meetings.open(device, but=sprint.id),
        "urls": {"pad": f"/sprints/{sprint.id}/pad", "notice": "/notice"},
    }
    response = answers.as_json(body)
    signin.keep_device(request, response, token)
    doorway.admit(request, response, device, sprint.id, via)
    return response


async def _door(request: Request, visit: Visit, device: str) -> tuple[Sprint, Via]:
    """Only what fails is counted: a whole floor comes from one address."""
    at, address = desk(request), client(request)
    if visit.sprint:
        await signin.host_of(request, visit.sprint)
        return _there(await at.floor.sprints.find(visit.sprint)), "host"
    if visit.secret:
        return _there(await _by_link(request, visit.secret[:MOST_SECRET], device)), "qr"
    wait_ms = at.failures.must_wait("code", address)
    if wait_ms:
        raise TooFast(retry_ms=wait_ms)
    typed = "".join(filter(str.isalpha, visit.code[:20])).upper()
    if len(typed) == moves.LETTERS:
        found = await moves.take_typed(request, typed, device)
    else:
        found = await at.floor.sprints.by_code(typed)
    if found is None:
        at.failures.count("code", address)
    return _there(found), "code"


async def _by_link(request: Request, secret: str, device: str) -> Sprint | None:
    if secret.startswith(f"{moves.MARK}."):
        return await moves.take(request, secret, device)
    found = await desk(request).floor.sprints.by_secret(secret)
    return found if found and found.code else None


def _there(sprint: Sprint | None) -> Sprint:
    if sprint is None or sprint.head == 0:
        raise WrongCode
    return sprint
