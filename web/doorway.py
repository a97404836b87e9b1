"""By which door a phone came to a sprint, remembered on the phone itself."""

from starlette.requests import HTTPConnection
from starlette.responses import Response

from floor.rep import Via
from web import cookies, signin
from web.desk import desk

VISIT_MS = 86_400_000
VIAS: tuple[Via, ...] = ("qr", "code", "host")


def admit(
    connection: HTTPConnection, response: Response, device_id: str, sprint: int, via: Via
) -> None:
    at = desk(connection)
    until = at.now_ms() + VISIT_MS
    signature = at.secret.sign("visit", device_id, sprint, via, until)
    value = f"{sprint}.{via}.{until}.{signature}"
    cookies.put(response, "visit", value, days=1, secure=at.secure(connection))


def admitted(connection: HTTPConnection, sprint: int) -> Via | None:
    """By which door this phone came to that sprint, if it came."""
    at = desk(connection)
    value = cookies.read(connection, "visit", secure=at.secure(connection))
    there, via, until, signature = (*value.split("."), "", "", "", "")[:4]
    ours = at.secret.signed(signature, "visit", signin.device(connection), sprint, via, until)
    fresh = ours and int(until) > at.now_ms() and there == str(sprint)
    return _via(via) if fresh else None


def _via(text: str) -> Via | None:
    return next((via for via in VIAS if via == text), None)
