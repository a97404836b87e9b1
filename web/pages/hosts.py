"""A second host: by a code that works once, for one sprint, from their own phone."""

import secrets
from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from floor.errors import NameUnsafe, TooFast
from floor.names import safe
from floor.storage.secret import CODE_ALPHABET
from web import answers, qr, rendering, signin
from web.bodies import read_json
from web.desk import client, desk
from web.pages.links import shown
from web.pages.sprint_at import sprint_at
from web.refusals import NotFound, WrongInvitation

LETTERS = 8
LIVES_MS = 10 * 60_000


class Acceptance(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """The code, as read from the first host's screen or its QR; what its bearer is called, if they
    say so: only whoever invited them sees it."""

    code: str
    name: Annotated[str, Meta(max_length=200)] = ""


async def invite(request: Request) -> Response:
    """By the team's host alone: who was invited invites nobody."""
    sprint = await sprint_at(request)
    await signin.host(request)
    at = desk(request)
    code = "".join(secrets.choice(CODE_ALPHABET) for _ in range(LETTERS))
    until, subject = at.now_ms() + LIVES_MS, secrets.token_hex(8)
    await at.floor.tokens.grant("invite", signin.hashed(code), subject, sprint.id, until)
    where = at.addresses(request)[0]
    url = f"{where.url}/h#{code}"
    body = {"code": code, "place": f"{where.place}/h", "qr": qr.data_url(url), "until": until}
    return answers.as_json(body, 201)


async def open_link(request: Request) -> Response:
    """/h, with the code in the fragment or typed."""
    return rendering.page(request, "host_link.html")


async def accept(request: Request) -> Response:
    at, address = desk(request), client(request)
    wait_ms = at.failures.must_wait("code", address)
    if wait_ms:
        raise TooFast(retry_ms=wait_ms)
    said = await read_json(request, Acceptance)
    typed = "".join(filter(str.isalpha, said.code[:20])).upper()
    found = await at.floor.tokens.redeem("invite", signin.hashed(typed))
    if found is None or found.sprint is None:
        at.failures.count("code", address)
        raise WrongInvitation
    response = answers.as_json({"location": f"/sprints/{found.sprint}/console"})
    if await signin.host_or_none(request) is None:  # the team's own host needs no lesser right
        called = _readable(said.name)
        token = await signin.grant(request, "host", found.subject, found.sprint, called)
        signin.put(request, response, "host", token)
    return response


def _readable(name: str) -> str:
    """As it may be shown; nothing when nothing is left of it."""
    try:
        return safe(name) if name else ""
    except NameUnsafe:
        return ""


async def listed(request: Request) -> Response:
    """The second hosts, for the first one."""
    sprint = await sprint_at(request)
    await signin.host(request)
    here = desk(request).screens.rights()
    found = await desk(request).floor.tokens.of_sprint("host", sprint.id)
    return answers.as_json({"hosts": [shown(token, here) for token in found]})


async def dismiss(request: Request) -> Response:
    sprint = await sprint_at(request)
    await signin.host(request)
    for token in await desk(request).floor.tokens.of_sprint("host", sprint.id):
        if token.subject == request.path_params["host"]:
            await signin.revoke(request, token.hash)
            return Response(status_code=204)
    raise NotFound
