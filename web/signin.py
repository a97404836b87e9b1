"""Who is asking: opaque tokens in cookies, known to the database by their hash alone."""

import hashlib
import secrets
from typing import Literal, TypeAlias

import msgspec
from starlette.requests import HTTPConnection
from starlette.responses import Response

from floor.rep import Actor
from web import cookies, here
from web.desk import desk
from web.refusals import SignedOut

TokenRole: TypeAlias = Literal["host", "wall"]
TOKEN_BYTES = 32
DAY_MS = 86_400_000
HOST = "host"  # one password, one host
VISITOR = "demo visitor"  # plays the host of a demo before there is one


class Known(msgspec.Struct, frozen=True):
    """Somebody with a token: `whose` is its hash, `subject` the host's or the wall's id."""

    whose: str
    subject: str
    expires_at: int | None

    @property
    def actor(self) -> Actor:
        return Actor("host", self.subject)


def hashed(token: str) -> str:
    return hashlib.sha256(token.encode()).hexdigest()


async def grant(
    connection: HTTPConnection,
    role: TokenRole,
    subject: str,
    sprint: int | None = None,
    label: str = "",
    token: str = "",
) -> str:
    """A new token, or what a screen already keeps as one."""
    token, at = token or secrets.token_urlsafe(TOKEN_BYTES), desk(connection)
    expires_at = at.now_ms() + days(connection, role) * DAY_MS
    await at.floor.tokens.grant(role, hashed(token), subject, sprint, expires_at, label)
    return token


def days(connection: HTTPConnection, role: TokenRole) -> int:
    settings = desk(connection).settings
    return settings.signin_days if role == "host" else settings.wall_days


def put(connection: HTTPConnection, response: Response, role: TokenRole, token: str) -> None:
    secure = desk(connection).secure(connection)
    cookies.put(response, role, token, days=days(connection, role), secure=secure)


async def host(connection: HTTPConnection) -> Known:
    """Raises SignedOut."""
    found = await host_or_none(connection)
    if found is None:
        raise SignedOut
    return found


async def host_or_none(connection: HTTPConnection) -> Known | None:
    return await _known(connection, "host", None)


async def host_of(connection: HTTPConnection, sprint: int) -> Known:
    """The host, or a second one of that sprint; of a demo before the first run, whoever sits here.
    Raises SignedOut."""
    found = await host_or_none(connection) or await _known(connection, "host", sprint)
    if found is None and await here.visits_demo(connection, sprint):
        return Known(VISITOR, VISITOR, None)
    if found is None:
        raise SignedOut
    return found


async def wall(connection: HTTPConnection, sprint: int) -> Known:
    """A wall of that sprint, or its host in person. Raises SignedOut."""
    return await wall_or_none(connection, sprint) or await host_of(connection, sprint)


async def wall_or_none(connection: HTTPConnection, sprint: int) -> Known | None:
    return await _known(connection, "wall", sprint)


async def _known(connection: HTTPConnection, role: TokenRole, sprint: int | None) -> Known | None:
    at = desk(connection)
    token = cookies.read(connection, role, secure=at.secure(connection))
    if not token:
        return None
    whose = hashed(token)
    found = await at.floor.tokens.find(whose)
    if found is None or found.role != role or found.sprint != sprint:
        return None
    return Known(whose, found.subject, found.expires_at)


async def revoke(connection: HTTPConnection, whose: str) -> None:
    """The token ends, and every socket that stood on it."""
    at = desk(connection)
    await at.floor.tokens.revoke(whose)
    at.screens.sign_out(whose)


def device(connection: HTTPConnection) -> str:
    """The phone's id, the hash of its cookie; nothing when it has none yet."""
    token = cookies.read(connection, "device", secure=desk(connection).secure(connection))
    return hashed(token) if token else ""


def device_token(connection: HTTPConnection) -> str:
    """What this phone's cookie says, or a new one for it."""
    had = cookies.read(connection, "device", secure=desk(connection).secure(connection))
    return had or secrets.token_urlsafe(TOKEN_BYTES)


def keep_device(connection: HTTPConnection, response: Response, token: str) -> None:
    at = desk(connection)
    secure = at.secure(connection)
    cookies.put(response, "device", token, days=at.settings.device_days, secure=secure)


def drop_device(connection: HTTPConnection, response: Response) -> None:
    cookies.drop(response, "device", secure=desk(connection).secure(connection))
