"""A rep takes a seat, or comes back to it with a rep card."""

from typing import Annotated

import msgspec
from msgspec import Meta
from starlette.requests import Request
from starlette.responses import Response

from floor.errors import TooFast, WrongCode
from floor.rep import COLOURS, Mode
from floor.storage.cards import NewCard
from web import answers, doorway, qr, rendering, signin
from web.bodies import read_json
from web.desk import client, desk
from web.pages.sprint_at import sprint_at
from web.refusals import SignedOut, WrongLink


class Joining(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """What a rep says of itself."""

    name: Annotated[str, Meta(max_length=200)]
    colour: Annotated[int, Meta(ge=0, lt=COLOURS)]
    mode: Mode


class CardVisit(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Four words, or the secret of the card's QR."""

    words: Annotated[str, Meta(max_length=200)] = ""
    secret: Annotated[str, Meta(max_length=100)] = ""


async def take(request: Request) -> Response:
    sprint = await sprint_at(request)
    floor, device = desk(request).floor, signin.device(request)
    asked = await read_json(request, Joining)
    via = doorway.admitted(request, sprint.id) if device else None
    if via is None and (not device or await floor.seat(sprint.id, device) is None):
        raise WrongCode
    seat = await floor.join(
        sprint.id, device, name=asked.name, colour=asked.colour, mode=asked.mode, via=via or "code"
    )
    card = _shown(request, seat.card) if seat.card else None
    told = {
        "rep": seat.rep,
        "status": seat.status,
        "name": seat.name,
        "colour": seat.colour,
        "mode": seat.mode,
        "card": card,
    }
    return answers.as_json(told, 201)


async def show_card(request: Request) -> Response:
    """The card's rep comes to this device."""
    at, address = desk(request), client(request)
    asked = await read_json(request, CardVisit)
    wait_ms = at.failures.must_wait("words", address)
    if asked.words and wait_ms:
        raise TooFast(retry_ms=wait_ms)
    token = signin.device_token(request)
    device = signin.hashed(token)
    if asked.words:
        card = await at.floor.cards.visit(device, words=asked.words)
    else:
        card = await at.floor.cards.visit(device, secret=asked.secret)
    if card is None:
        at.failures.count("words", address)
        raise WrongLink
    known = {"name": card.name, "colour": card.colour, "mode": card.mode}
    response = answers.as_json({"known": known})
    signin.keep_device(request, response, token)
    return response


async def renew_card(request: Request) -> Response:
    """New words for the rep of this device; the old ones are dead."""
    device, language = signin.device(request), rendering.language_of(request)
    card = await desk(request).floor.cards.renew(device, language) if device else None
    if card is None:
        raise SignedOut
    return answers.as_json({"card": _shown(request, card)})


async def forget(request: Request) -> Response:
    """« Ce n'est pas moi »: this phone is nobody's until somebody comes in with it."""
    response = answers.as_json({})
    signin.drop_device(request, response)
    return response


def _shown(request: Request, card: NewCard) -> dict[str, object]:
    """Told once: the words to copy, and the same secret as a link and its QR."""
    url = f"{desk(request).addresses(request)[0].url}/card#{card.secret}"
    return {"words": card.words, "url": url, "qr": qr.data_url(url)}
