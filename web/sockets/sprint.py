"""The socket of a sprint: from the handshake to the farewell."""

import asyncio
import contextlib

import structlog
from starlette.websockets import WebSocket

from floor.errors import Refusal, Removed
from floor.messages import SUBPROTOCOL, CloseCode, Hello
from web.desk import desk
from web.refusals import SignedOut
from web.screens import farewell
from web.sockets.channel import Channel
from web.sockets.conversation import Conversation
from web.sockets.entrance import visitor
from web.sockets.frames import Outdated, Unreadable, decode

TRY_LATER = 1013
BUG = 1011
log = structlog.get_logger("socket")


async def serve(socket: WebSocket) -> None:
    offered = socket.scope["subprotocols"]
    known = SUBPROTOCOL if SUBPROTOCOL in offered else next(iter(offered), None)
    await socket.accept(known)
    if known != SUBPROTOCOL:
        await socket.close(CloseCode.RELOAD if known else CloseCode.BAD)
        return
    channel = Channel(socket, desk(socket).settings.stuck_s)
    try:
        await _serve(socket, channel)
    except Refusal as refusal:  # the database is down
        log.warning("turned away", code=refusal.code)
        channel.close(TRY_LATER, farewell("busy", desk(socket).settings.retry_ms))
        await _drain(socket)
    except Exception:
        log.exception("bug")
        channel.close(BUG)
    finally:
        channel.end()


async def _serve(socket: WebSocket, channel: Channel) -> None:
    at = desk(socket)
    full = len(at.screens) >= at.settings.sockets or at.screens.leaving
    if full or not at.handshakes.take():
        channel.close(TRY_LATER, farewell("busy", at.settings.retry_ms))
        return await _drain(socket)
    hello = await _hello(socket)
    if hello is None:
        return None
    if isinstance(hello, int):
        channel.close(hello)
        return await _drain(socket)
    sprint = await at.floor.sprints.find(socket.path_params["sprint"])
    try:
        if sprint is None or sprint.head == 0:
            raise SignedOut
        who = await visitor(socket, sprint.id, hello.screen)
    except SignedOut:
        channel.close(CloseCode.AUTH, farewell("signed_out"))
        return await _drain(socket)
    except Removed:
        channel.close(CloseCode.REMOVED, farewell("removed"))
        return await _drain(socket)
    await at.floor.warm(sprint.id)
    await Conversation(socket, channel, at, sprint.id, who).hold(hello)
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


async def _drain(socket: WebSocket) -> None:
    """Until the other side has heard the farewell."""
    with contextlib.suppress(TimeoutError):
        async with asyncio.timeout(desk(socket).settings.stuck_s):
            while (await socket.receive())["type"] != "websocket.disconnect":
                pass
