"""Who may read the metrics: this machine itself, or whoever has the token."""

import hmac
import ipaddress

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from web import metrics
from web.desk import desk
from web.refusals import NotFound

FORWARDED = ("forwarded", "x-forwarded-for", "x-real-ip", "via")  # a proxy asks for another


async def show(request: Request) -> Response:
    if not (_has_token(request) or _is_here(request)):
        raise NotFound
    return Response(metrics.text(desk(request)), media_type=CONTENT_TYPE_LATEST)


def _has_token(request: Request) -> bool:
    token = desk(request).settings.metrics_token
    given = request.headers.get("authorization", "")
    return bool(token) and hmac.compare_digest(given.encode(), f"Bearer {token}".encode())


def _is_here(request: Request) -> bool:
    """From this machine to this machine, by no proxy."""
    if any(name in request.headers for name in FORWARDED):
        return False
    return _loopback(request.client.host if request.client else "") and (
        request.url.hostname == "localhost" or _loopback(request.url.hostname or "")
    )


def _loopback(host: str) -> bool:
    try:
        found = ipaddress.ip_address(host)
    except ValueError:
        return False
    mapped = found.ipv4_mapped if isinstance(found, ipaddress.IPv6Address) else None
    return (mapped or found).is_loopback
