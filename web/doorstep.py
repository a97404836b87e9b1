"""Until the first run, whoever sits elsewhere is kindly told that a demo plays on this machine."""

from starlette.requests import HTTPConnection, Request
from starlette.types import ASGIApp, Receive, Scope, Send
from starlette.websockets import WebSocketClose

from web import answers, here, signin
from web.desk import desk
from web.refusals import DemoHere

OPEN = ("/welcome", "/notice", "/icon.svg", "/healthz", "/readyz")
FILES = "/static/"
FORBIDDEN = 4403


class Doorstep:
    def __init__(self, app: ASGIApp) -> None:
        self.app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        if scope["type"] == "lifespan" or await _may_enter(HTTPConnection(scope)):
            await self.app(scope, receive, send)
        elif scope["type"] == "websocket":
            await WebSocketClose(FORBIDDEN)(scope, receive, send)
        else:
            answer = await answers.on_refusal(Request(scope, receive), DemoHere())
            await answer(scope, receive, send)


async def _may_enter(connection: HTTPConnection) -> bool:
    path, demo = connection.url.path, desk(connection).demo
    if demo is None or demo.sprint is None or path in OPEN or path.startswith(FILES):
        return True
    if here.sits_here(connection) or signin.device(connection) in demo.devices:
        return True
    return not await here.is_new(desk(connection))
