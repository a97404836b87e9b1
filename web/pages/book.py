"""The team's book of answers: mended by its hosts, printed, read on every pad."""

import secrets
from itertools import groupby

from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from floor.objection import OBJECTIONS
from floor.register.book import LONGEST
from floor.storage.book import Kept
from web import answers, rendering, signin
from web.bodies import read_form
from web.desk import desk
from web.pages.sprint_at import sprint_at


async def show(request: Request) -> Response:
    await signin.host(request)
    every = await desk(request).floor.book.read(retired=True)
    standing = [one for one in every if one.retired_at is None]
    return rendering.page(
        request,
        "book.html",
        chapters=_chapters(standing),
        retired=[one for one in every if one.retired_at is not None],
        objections=tuple(OBJECTIONS),
        key=secrets.token_hex(16),
        longest=LONGEST,
    )


def _chapters(standing: list[Kept]) -> list[tuple[str, list[Kept]]]:
    """The objections that have an answer, in the order of the pad's list."""
    by_code = {code: list(kept) for code, kept in groupby(standing, lambda one: one.objection)}
    return [(code, by_code[code]) for code in OBJECTIONS if code in by_code]


async def as_json(request: Request) -> Response:
    """For a pad of that sprint, and its hosts. Raises SignedOut."""
    sprint = await sprint_at(request)
    floor, device = desk(request).floor, signin.device(request)
    seat = await floor.seat(sprint.id, device) if device else None
    if seat is None or seat.status != "admitted":
        await signin.host_of(request, sprint.id)
    kept = await floor.book.read()
    return answers.as_json([{name: getattr(one, name) for name in READ} for one in kept])


READ = ("id", "objection", "text", "author", "votes")


async def add(request: Request) -> Response:
    await signin.host(request)
    form = await read_form(request)
    said = (form.get("key", ""), form.get("objection", ""), form.get("text", ""))
    await desk(request).floor.book.add(*said)
    return _back(form.get("objection", ""))


async def mend(request: Request) -> Response:
    """Its words, whether it is retired, or which answer it becomes a part of."""
    await signin.host(request)
    form, book = await read_form(request), desk(request).floor.book
    key = request.path_params["answer"]
    if into := form.get("into"):
        await book.merge(key, into)
    elif retired := form.get("retired"):
        await book.retire(key, retired == "yes")
    else:
        await book.edit(key, form.get("text", ""))
    return _back(form.get("objection", ""))


def _back(objection: str) -> Response:
    anchor = f"#{objection}" if objection in OBJECTIONS else ""
    return RedirectResponse(f"/book{anchor}", 303)
