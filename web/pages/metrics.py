"""Who may read the metrics: this machine itself, or whoever has the token."""

import hmac

from prometheus_client import CONTENT_TYPE_LATEST
from starlette.requests import Request
from starlette.responses import Response

from web import here, metrics
from web.desk import desk
from web.refusals import NotFound


async def show(request: Request) -> Response:
    if not (_has_token(request) or here.sits_here(request)):
        raise NotFound
    return Response(metrics.text(desk(request)), media_type=CONTENT_TYPE_LATEST)


def _has_token(request: Request) -> bool:
    token = desk(request).settings.metrics_token
    given = request.headers.get("authorization", "")
    return bool(token) and hmac.compare_digest(given.encode(), f"Bearer {token}".encode())
