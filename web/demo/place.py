"""Where a floor is found: its origin as browsers name it, and where the connection really goes."""

import ssl
from typing import Any
from urllib.parse import urlsplit

import msgspec

from web.address import LOOPBACK, from_here
from web.settings import Settings


class Place(msgspec.Struct, frozen=True):
    """`host` and `port` only where the connection goes elsewhere than the origin's name says."""

    origin: str
    host: str = ""
    port: int = 0
    tls: bool = False
    secure: bool = False

    @property
    def sockets(self) -> str:
        """The origin of sockets: `ws` wherever the connection itself is not encrypted."""
        return f"{'wss' if self.tls else 'ws'}://{urlsplit(self.origin).netloc}"

    @property
    def connection(self) -> dict[str, Any]:
        """What `websockets.connect` must know besides the address."""
        if not self.host:
            return {}
        # Our own server, by its loopback: its certificate names the address that people use.
        trusting = {"ssl": _own_certificate()} if self.tls else {}
        return {"host": self.host, "port": self.port, "proxy": None, **trusting}


def here(settings: Settings, port: int) -> Place:
    """This very server, from itself: also when people reach it by another name."""
    host = LOOPBACK.get(settings.host, settings.host)
    named = settings.public_url.rstrip("/") or from_here(settings, port)
    return Place(named, host, port, settings.tls, settings.secure or settings.tls)


def there(origin: str) -> Place:
    """Any floor, by the address that people use."""
    tls = origin.startswith("https://")
    return Place(origin, tls=tls, secure=tls)


def _own_certificate() -> ssl.SSLContext:
    context = ssl.SSLContext(ssl.PROTOCOL_TLS_CLIENT)
    context.check_hostname = False
    context.verify_mode = ssl.CERT_NONE
    return context
