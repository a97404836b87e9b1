"""What comes in: bounded before anybody reads it, and read strictly."""

import contextlib
from typing import TypeVar

import msgspec
from starlette.exceptions import HTTPException
from starlette.requests import ClientDisconnect, Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from floor.errors import Malformed
from web import strict

MOST_BYTES = 128 * 1024  # a batch of 50 commands is about 20 kB

T = TypeVar("T")


class BodyLimit:
    """Stops reading a body that is larger than any that a screen sends."""

    def __init__(self, app: ASGIApp, most: int = MOST_BYTES) -> None:
        self.app, self.most = app, most

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] != "http":
            await self.app(scope, receive, send)
            return
        left = self.most

        async def receive_bounded() -> Message:
            nonlocal left
            message = await receive()
            left -= len(message.get("body", b""))
            if left < 0:
                raise HTTPException(413)
            return message

        with contextlib.suppress(ClientDisconnect):  # cut, or gone: nobody is left to be told
            await self.app(scope, receive_bounded, send)


async def read_json(request: Request, kind: type[T]) -> T:
    """Raises Malformed for anything that is not exactly a `kind`."""
    try:
        return msgspec.convert(
            strict.parse((await request.body()).decode(), strict.BODY_DEPTH), kind
        )
    except (msgspec.ValidationError, ValueError) as error:
        raise Malformed from error


async def read_form(request: Request) -> dict[str, str]:
    """A posted form: one text a field."""
    async with request.form(max_files=0, max_fields=60) as form:
        return {key: value for key, value in form.items() if isinstance(value, str)}
