"""The way into any floor by HTTP, as a phone takes it: the link or the code, then a seat."""

import asyncio
import http.cookiejar
import json
import urllib.error
import urllib.request
from http.client import HTTPException
from typing import Any
from urllib.parse import urlsplit

import msgspec

from web.demo.cast import Colleague
from web.demo.place import Place, there

ANSWER_S = 10.0
MOST_BYTES = 1_000_000


class ClosedDoor(Exception):
    """`code` says why nobody gets in there."""

    def __init__(self, code: str) -> None:
        super().__init__(code)
        self.code = code


class WayIn(msgspec.Struct, frozen=True):
    """What is posted to /visits: the secret of a link, or the letters on a wall."""

    place: Place
    visit: dict[str, str]


class Joined(msgspec.Struct, frozen=True):
    sprint: int
    cookies: str


def way_in(url: str, code: str) -> WayIn:
    """`http://host/j#secret`, or any address of the floor and a code. Raises ClosedDoor."""
    parts = urlsplit(url if "://" in url else f"http://{url}")
    if parts.scheme not in ("http", "https") or not parts.hostname:
        raise ClosedDoor("demo_no_url")
    if not code and not parts.fragment:
        raise ClosedDoor("demo_no_link")
    visit = {"code": code} if code else {"secret": parts.fragment}
    return WayIn(there(f"{parts.scheme}://{parts.netloc}"), visit)


async def join(way: WayIn, who: Colleague) -> Joined:
    """A free name is taken when the wanted one is not. Raises ClosedDoor."""
    return await asyncio.to_thread(_join, way, who)


def _join(way: WayIn, who: Colleague) -> Joined:
    jar = http.cookiejar.CookieJar()
    opener = urllib.request.build_opener(urllib.request.HTTPCookieProcessor(jar))
    sprint = int(_must(_post(opener, way, "/visits", way.visit))["sprint"]["id"])
    seats = f"/sprints/{sprint}/seats"
    asked = {"name": who.name, "colour": who.colour, "mode": who.mode}
    told = _post(opener, way, seats, asked)
    free = told.get("facts", {}).get("free")
    if told.get("code") == "name_taken" and free:
        told = _post(opener, way, seats, asked | {"name": free[0]})
    _must(told)
    return Joined(sprint, "; ".join(f"{cookie.name}={cookie.value}" for cookie in jar))


def _post(
    opener: urllib.request.OpenerDirector, way: WayIn, path: str, body: object
) -> dict[str, Any]:
    """What the floor says, be it a refusal."""
    request = urllib.request.Request(  # noqa: S310 (http or https: way_in looked)
        way.place.origin + path,
        data=json.dumps(body).encode(),
        headers={
            "Accept": "application/json",
            "Content-Type": "application/json",
            "Origin": way.place.origin,
        },
    )
    try:
        with opener.open(request, timeout=ANSWER_S) as answer:
            return _read(answer.read(MOST_BYTES))
    except urllib.error.HTTPError as refused:
        with refused:
            return _read(refused.read(MOST_BYTES))
    except (OSError, HTTPException) as error:
        raise ClosedDoor("demo_nobody") from error


def _read(body: bytes) -> dict[str, Any]:
    """A floor answers with an object."""
    try:
        told = json.loads(body)
    except ValueError as error:
        raise ClosedDoor("demo_no_floor") from error
    if not isinstance(told, dict):
        raise ClosedDoor("demo_no_floor")
    return told


REASONS = {"wrong_code": "demo_wrong_link", "full": "demo_full", "locked": "demo_locked"}


def _must(told: dict[str, Any]) -> dict[str, Any]:
    if "sprint" in told or "rep" in told:
        return told
    raise ClosedDoor(REASONS.get(str(told.get("code")), "demo_no_floor"))
