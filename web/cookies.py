"""The cookies: one a role, named by the scheme, since only https can promise its own host."""

from typing import Literal, TypeAlias

from starlette.requests import HTTPConnection
from starlette.responses import Response

Role: TypeAlias = Literal["host", "device", "wall", "visit", "lang"]
SameSite: TypeAlias = Literal["lax", "strict"]

# A wall is opened from its own page. The others are met by links in messages.
SAME_SITE: dict[Role, SameSite] = {
    "host": "lax",
    "device": "lax",
    "wall": "strict",
    "visit": "strict",
    "lang": "lax",
}
DAY_S = 86_400


def name(role: Role, *, secure: bool) -> str:
    return f"__Host-floor_{role}" if secure else f"floor_{role}"


def read(connection: HTTPConnection, role: Role, *, secure: bool) -> str:
    """The cookie's value, or nothing."""
    return connection.cookies.get(name(role, secure=secure), "")


def put(response: Response, role: Role, value: str, *, days: float, secure: bool) -> None:
    response.set_cookie(
        name(role, secure=secure),
        value,
        max_age=round(days * DAY_S),
        secure=secure,
        httponly=True,
        samesite=SAME_SITE[role],
    )


def drop(response: Response, role: Role, *, secure: bool) -> None:
    response.delete_cookie(
        name(role, secure=secure), secure=secure, httponly=True, samesite=SAME_SITE[role]
    )
