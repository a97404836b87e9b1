"""The socket of a sprint: from the handshake to the farewell."""

import asyncio
import contextlib

import structlog
from starlette.websockets import WebSocket, WebSocketDisconnect

from floor.close_codes import BUG, TRY_LATER, CloseCode
from floor.errors import Refusal, Removed
from floor.messages import SUBPROTOCOL, Hello
from web.desk import Desk, desk
from web.refusals import SignedOut
from web.screens import farewell
from web.sockets import admission
from web.sockets.channel import Channel
from web.sockets.conversation import Conversation
from web.sockets.entrance import visitor
from web.sockets.frames import Outdated, Unreadable, decode

log = structlog.get_logger("socket")


async def serve(socket: WebSocket) -> None:
    offered = socket.scope["subprotocols"]
    known = SUBPROTOCOL if SUBPROTOCOL in offered else next(iter(offered), None)
    with contextlib.suppress(WebSocketDisconnect):  # it went before it was let in
        await socket.accept(known)
        if known == SUBPROTOCOL:
            await _hold(socket, desk(socket))
        else:
            await socket.close(CloseCode.RELOAD if known else CloseCode.BAD)


async def _hold(socket: WebSocket, at: Desk) -> None:
    channel = Channel(socket, at.settings.stuck_s, at.counts)
    try:
        await _serve(socket, channel, at)
    except asyncio.CancelledError:
        if not channel.closed:  # else its own channel cut it
            raise
    except Exception:
        log.exception("bug")
        channel.close(BUG)
    finally:
        channel.end()


async def _serve(socket: WebSocket, channel: Channel, at: Desk) -> None:
    away_ms = admission.away_ms(at)
    if away_ms is not None:
        channel.close(TRY_LATER, farewell("busy", away_ms))
        return await _drain(socket)
    hello = await _hello(socket)
    if isinstance(hello, int):
        channel.close(hello)
        return await _drain(socket)
    if hello is not None:
        await _greet(socket, channel, at, hello)
    return None


async def _hello(socket: WebSocket) -> Hello | int | None:
    """The first frame, or the code to close with, or nothing when it has gone."""
    try:
        async with asyncio.timeout(desk(socket).settings.hello_s):
            message = await socket.receive()
            if message["type"] == "websocket.disconnect":
                return None
            frame = decode(message)
    except TimeoutError:
        return CloseCode.SLOW
    except Outdated:
        return CloseCode.RELOAD
    except Unreadable:
        return CloseCode.BAD
    return frame if isinstance(frame, Hello) else CloseCode.BAD


async def _greet(socket: WebSocket, channel: Channel, at: Desk, hello: Hello) -> None:
    try:
        conversation = await _enter(socket, channel, at, hello)
    except Refusal as refusal:
        if hello.position:
            at.counts.reconnects["failed"] += 1
        channel.close(*_farewell(refusal, at))
        return await _drain(socket)
    return await conversation.hold(hello)


async def _enter(socket: WebSocket, channel: Channel, at: Desk, hello: Hello) -> Conversation:
    """Raises SignedOut, Removed, StorageDown."""
    sprint = await at.floor.sprints.find(socket.path_params["sprint"])
    if sprint is None or sprint.purged_at is not None:
        raise SignedOut
    live = at.floor.live
    while True:  # until nobody was shown out between the look at the right and the watching
        dismissals = live.dismissals
        who = await visitor(socket, sprint.id, hello.screen)
        if not await at.floor.warm(sprint.id) and dismissals == live.dismissals:
            return Conversation(socket, channel, at, sprint.id, who)


def _farewell(refusal: Refusal, at: Desk) -> tuple[int, bytes]:
    match refusal:
        case SignedOut():
            return CloseCode.AUTH, farewell("signed_out")
        case Removed():
            return CloseCode.REMOVED, farewell("removed")
        case _:  # the database is down
            log.warning("turned away", code=refusal.code)
            return TRY_LATER, farewell("busy", at.settings.retry_ms)


async def _drain(socket: WebSocket) -> None:
    """Until the other side has heard the farewell."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(desk(socket).settings.stuck_s):
            while (await socket.receive())["type"] != "websocket.disconnect":
                pass
