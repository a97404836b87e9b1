"""One screen's talk with the floor. Its loop never waits for the database: a reader that waits
stops reading pongs, and uvicorn would take a healthy phone for a dead one."""

import asyncio
import time
from collections.abc import Awaitable

from starlette.websockets import WebSocket

from floor.close_codes import CloseCode
from floor.counts import Reconnect
from floor.messages import (
    FRAME_BYTES,
    HEARTBEAT_MS,
    STALE_MS,
    VERSION,
    WINDOW,
    Accepted,
    Clock,
    Do,
    Heartbeat,
    Hello,
    Inbound,
    Limits,
    Refused,
    Time,
    Welcome,
)
from web.desk import Desk
from web.limits import Bucket
from web.screens import farewell
from web.sockets.admission import reconnect_cap_ms
from web.sockets.channel import Channel
from web.sockets.door import wait
from web.sockets.entrance import Knocking, Visitor
from web.sockets.frames import Outdated, Unreadable, decode

CHATTER = 0.2  # what a heartbeat costs, of one message
PATIENCE = 5  # bursts of refused messages until the socket is closed
BUSY_MS = 500


class Conversation:
    """From hello to disconnect."""

    def __init__(
        self, socket: WebSocket, channel: Channel, desk: Desk, sprint: int, who: Visitor
    ) -> None:
        self._socket, self._channel, self._desk = socket, channel, desk
        self._sprint, self._who = sprint, who
        settings, wall = desk.settings, who.viewer.screen == "wall"
        self._per_s = settings.wall_per_s if wall else settings.phone_per_s
        burst = settings.wall_burst if wall else settings.phone_burst
        self._bucket = Bucket(self._per_s, burst, time.monotonic)
        self._patience = Bucket(self._per_s, PATIENCE * burst, time.monotonic)
        self._under_way = 0

    async def hold(self, hello: Hello) -> None:
        screen = self._who.viewer.screen
        window = hello.window if screen == "wall" else ""  # a room may have two projectors
        place = (self._sprint, self._who.whose, screen, window)
        self._channel.tell(self._welcome())
        self._desk.screens.enter(place, self._channel)
        try:
            if self._channel.closed:  # let in late, and somebody came after it: it is not believed
                await self._listen()
            else:
                await self._watched(hello)
        finally:
            self._desk.screens.leave(place, self._channel)

    async def _watched(self, hello: Hello) -> None:
        self._watch = self._desk.floor.watch(
            self._sprint, self._who.viewer, self._channel, hello.position, hello.unsent
        )
        self._channel.on_drained = self._watch.drained
        expiry = self._expire()
        if isinstance(self._who.viewer, Knocking):
            self._desk.begin(wait(self._desk.floor, self._sprint, self._who.viewer, self._channel))
        self._count(hello)
        try:
            await self._listen()
        finally:
            self._watch.leave()
            if expiry is not None:
                expiry.cancel()

    async def _listen(self) -> None:
        while True:
            message = await self._socket.receive()
            if message["type"] == "websocket.disconnect":
                return
            if self._channel.closed:  # only its own farewell is still awaited
                continue
            try:
                self._take(decode(message))
            except Unreadable:
                self._channel.close(CloseCode.BAD)
            except Outdated:
                self._channel.close(CloseCode.RELOAD)

    def _take(self, frame: Inbound) -> None:
        cost = CHATTER if isinstance(frame, Heartbeat | Clock) else 1.0
        if not self._bucket.take(cost):
            self._slow_down(frame)
            return
        match frame:
            case Do():
                self._do(frame)
            case Heartbeat():
                self._watch.heartbeat(frame.unsent)
            case Clock():
                self._channel.tell(Time(t=frame.t, now=self._desk.now_ms()))
            case Hello():
                self._desk.counts.diverged += frame.diverged
                self._watch.hello(frame.position)

    def _slow_down(self, frame: Inbound) -> None:
        if not self._patience.take():
            self._channel.close(CloseCode.RATE)
        elif isinstance(frame, Do):
            self._refuse(frame, "rate", self._bucket.wait_ms)

    def _do(self, frame: Do) -> None:
        if self._who.by is None:
            self._refuse(frame, "forbidden")
        elif self._under_way >= WINDOW:
            self._refuse(frame, "busy", BUSY_MS)
        else:
            self._under_way += 1
            reply = self._desk.floor.do(self._sprint, self._who.by, frame)  # queued, in order
            self._desk.begin(self._answer(reply))

    async def _answer(self, reply: Awaitable[Accepted | Refused]) -> None:
        try:
            self._channel.tell(await reply)
        finally:
            self._under_way -= 1

    def _refuse(self, frame: Do, code: str, retry_ms: int | None = None) -> None:
        """Without a time to try again: for good."""
        self._desk.counts.refused[code] += 1
        final = retry_ms is None
        self._channel.tell(Refused(k=frame.k, code=code, final=final, retry_ms=retry_ms or 0))

    def _count(self, hello: Hello) -> None:
        self._desk.counts.diverged += hello.diverged
        if hello.position:
            how: Reconnect = "snapshot" if self._watch.snapshots else "lossless"
            self._desk.counts.reconnects[how] += 1

    def _welcome(self) -> Welcome:
        return Welcome(
            v=VERSION,
            views=self._who.viewer.views,
            epoch=self._desk.floor.live.epoch(self._sprint),
            limits=Limits(window=WINDOW, frame_bytes=FRAME_BYTES, per_s=self._per_s),
            heartbeat_ms=HEARTBEAT_MS,
            stale_ms=STALE_MS,
            reconnect_cap_ms=reconnect_cap_ms(self._desk),
            now=self._desk.now_ms(),
        )

    def _expire(self) -> asyncio.TimerHandle | None:
        if self._who.expires_at is None:
            return None
        left_s = (self._who.expires_at - self._desk.now_ms()) / 1000
        close, bye = self._channel.close, farewell("signed_out")
        return asyncio.get_running_loop().call_later(left_s, close, CloseCode.AUTH, bye)
