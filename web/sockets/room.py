"""The test tap of « Tester la salle »: a phone opens a socket, and something is stored."""

import asyncio
import contextlib

import msgspec
from starlette.websockets import WebSocket, WebSocketDisconnect

from floor.close_codes import TRY_LATER, CloseCode
from floor.errors import Refusal
from floor.messages import SUBPROTOCOL
from web.desk import desk
from web.sockets import admission
from web.strict import NotStrict, parse

MOST_MESSAGES = 5


class Step(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """`secret` is what the phone's link carried; it says `loaded` first, then `test`."""

    type: str
    secret: str


async def serve(socket: WebSocket) -> None:
    known = SUBPROTOCOL in socket.scope["subprotocols"]
    with contextlib.suppress(WebSocketDisconnect):  # it went first
        await socket.accept(SUBPROTOCOL if known else None)
        if admission.away_ms(desk(socket)) is not None:
            await socket.close(TRY_LATER)
            return
        with contextlib.suppress(TimeoutError):
            async with asyncio.timeout(desk(socket).settings.stuck_s):
                for _ in range(MOST_MESSAGES):
                    if not await _step(socket):
                        return
        await socket.close(CloseCode.SLOW)


async def _step(socket: WebSocket) -> bool:
    """Whether there may be another one."""
    message = await socket.receive()
    if message["type"] == "websocket.disconnect":
        return False
    try:
        step = msgspec.convert(parse(message.get("text") or ""), Step)
    except (NotStrict, msgspec.ValidationError):
        await socket.close(CloseCode.BAD)
        return False
    rooms = desk(socket).floor.rooms
    try:
        if not await rooms.step(step.secret, "socket"):
            await socket.close(CloseCode.AUTH)
            return False
        await rooms.step(step.secret, "stored")
    except Refusal:
        await socket.send_json({"type": "refused"})
        return True
    await socket.send_json({"type": "stored"})
    return True
