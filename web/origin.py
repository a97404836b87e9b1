"""Who may talk to this server: a guard against other sites and rebound names."""

import ipaddress
import socket
from urllib.parse import urlsplit

from starlette.datastructures import Headers
from starlette.responses import PlainTextResponse
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from web.settings import Settings

SAFE = ("GET", "HEAD", "OPTIONS")
OPEN = ("/healthz", "/readyz", "/metrics")  # asked by machines that know no name
DEFAULT_PORTS = {"http": 80, "https": 443, "ws": 80, "wss": 443}


class OriginGuard:
    """Refuses a Host that is not ours, and an unsafe request or socket from another origin."""

    def __init__(self, app: ASGIApp, settings: Settings) -> None:
        self.app = app
        self.rule = Rule(settings)

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or scope["path"] in OPEN or self.rule.allows(scope):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(code=4403)(scope, receive, send)
        else:
            refusal = PlainTextResponse("This address or origin is not served here.\n", 403)
            await refusal(scope, receive, send)


class Rule:
    """With PUBLIC_URL exactly that; without, what only our own network can name."""

    def __init__(self, settings: Settings) -> None:
        self._public = _place(settings.public_url, "http") if settings.public_url else None
        machine = socket.gethostname().lower()
        self._names = {"localhost", machine, machine.partition(".")[0], *settings.names}

    def allows(self, scope: Scope) -> bool:
        headers = Headers(scope=scope)
        hosts = headers.getlist("host")
        if len(hosts) != 1:
            return False
        here = _place(f"//{hosts[0]}", self._public[0] if self._public else scope["scheme"])
        if here is None or not self._is_ours(here):
            return False
        if scope["type"] == "http" and scope["method"] in SAFE:
            return True
        return self._same_origin(headers, here)

    def _is_ours(self, here: tuple[str, str, int]) -> bool:
        if self._public:
            return here[1:] == self._public[1:]
        name = here[1]
        return name in self._names or name.endswith((".local", ".localhost")) or _is_address(name)

    def _same_origin(self, headers: Headers, here: tuple[str, str, int]) -> bool:
        """Browsers send Sec-Fetch-Site to secure origins only: looked at when it is there."""
        origins = headers.getlist("origin")
        if len(origins) != 1 or headers.get("sec-fetch-site", "same-origin") != "same-origin":
            return False
        there = _place(origins[0], "")
        if there is None or there[1:] != here[1:]:
            return False
        return self._public is None or there[0] == self._public[0]


def _place(url: str, scheme: str) -> tuple[str, str, int] | None:
    """(scheme, host, port) of an origin, or None when it is none."""
    try:
        parts = urlsplit(url, scheme)
        port = parts.port or DEFAULT_PORTS.get(parts.scheme, 0)
    except ValueError:
        return None
    if not parts.hostname or not port or parts.username or parts.path not in ("", "/"):
        return None
    return parts.scheme, parts.hostname.lower().rstrip("."), port


def _is_address(name: str) -> bool:
    try:
        ipaddress.ip_address(name)
    except ValueError:
        return False
    return True
