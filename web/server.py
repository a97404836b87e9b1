"""uvicorn, set for this floor: bounded, quiet, and polite when it stops."""

import asyncio
import socket
from collections.abc import Awaitable, Callable
from math import ceil

import uvicorn
from starlette.applications import Starlette

from floor.counts import Counts
from floor.messages import FRAME_BYTES
from web import tls
from web.descriptors import make_room
from web.desk import Desk
from web.patience import Patient
from web.settings import Settings
from web.sockets.wire import Wire

PING_S = 15.0  # who is silent for so long is asked, and cut after as long again: dead within 45 s
FAREWELL_S = 0.2  # between the last word and uvicorn's own closing
CUT_S = 1.0  # for requests that were cut to notice it
BACKLOG = 2_048


def config(app: Starlette, settings: Settings) -> uvicorn.Config:
    patience = {name: getattr(settings, name) for name in ("head_s", "body_s", "unread_s")}
    return uvicorn.Config(
        app,
        http=type("Patient", (Patient,), patience),
        ws=wire(app.state.desk.counts),
        ws_max_size=FRAME_BYTES,
        ws_per_message_deflate=False,
        ws_ping_interval=PING_S,
        ws_ping_timeout=PING_S,
        lifespan="on",
        log_config=None,
        access_log=False,
        server_header=False,
        proxy_headers=bool(settings.trusted_proxies),
        forwarded_allow_ips=list(settings.trusted_proxies),
        timeout_graceful_shutdown=ceil(settings.shutdown_s + CUT_S),
        backlog=BACKLOG,
        workers=1,
        ssl_certfile=settings.tls_cert or None,
        ssl_keyfile=settings.tls_key or None,
    )


def wire(counts: Counts) -> type[asyncio.Protocol]:
    return type("Wire", (Wire,), {"counts": counts})


class Server(uvicorn.Server):
    """Says farewell to every screen before it closes them."""

    def __init__(
        self,
        app: Starlette,
        settings: Settings,
        on_started: Callable[[], Awaitable[None]] | None = None,
    ) -> None:
        super().__init__(config(app, settings))
        desk = app.state.desk
        assert isinstance(desk, Desk)
        self._desk, self._on_started = desk, on_started

    async def startup(self, sockets: list[socket.socket] | None = None) -> None:
        make_room(self._desk.settings.sockets)
        await super().startup(sockets)
        if self.config.ssl is not None:
            self._desk.begin(tls.renew(self.config.ssl, self._desk.settings))
        if self._on_started is not None:
            await self._on_started()

    async def shutdown(self, sockets: list[socket.socket] | None = None) -> None:
        if self._desk.screens.stop(self._desk.settings.retry_ms):
            await asyncio.sleep(FAREWELL_S)
        loop = asyncio.get_running_loop()
        last = loop.call_later(self._desk.settings.shutdown_s, self._cut)
        try:
            await super().shutdown(sockets)
        finally:
            last.cancel()

    def _cut(self) -> None:
        """Whoever still sends or still has to read: it cannot keep the server from stopping."""
        for connection in list(self.server_state.connections):
            connection.transport.abort()


def listen(settings: Settings) -> socket.socket:
    """A listening socket; raises OSError when the port is taken or forbidden."""
    family = socket.AF_INET6 if ":" in settings.host else socket.AF_INET
    listening = socket.socket(family, socket.SOCK_STREAM)
    try:
        listening.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        listening.bind((settings.host, settings.port))
    except OSError:
        listening.close()
        raise
    listening.setblocking(False)
    return listening
