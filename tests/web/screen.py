"""A screen's end of a socket: it applies what it is told, as a browser does."""

import json
import time
from collections.abc import Callable
from contextlib import ExitStack
from typing import Any

from websockets import Origin, Subprotocol
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from floor.live import Viewer
from floor.messages import SUBPROTOCOL, VERSION
from tests.watcher import Watcher

WAIT_S = 60.0  # for what must come, on a machine that does other things too
REST_S = 0.12  # two ticks of a sprint that is watched
CUT = 1006  # without a close frame
_KEYS = iter(range(1, 1 << 62))


class Screen:
    """`watcher` holds the views as this screen sees them."""

    def __init__(
        self, url: str, sprint: int, screen: str, cookies: str = "", origin: str | None = None
    ) -> None:
        self.screen, self.sprint = screen, sprint
        self.watcher = Watcher(Viewer("wall"))
        self.closed: int | None = None
        self._held = ExitStack()
        opening = connect(
            f"{url.replace('http', 'ws', 1)}/sprints/{sprint}/socket",
            origin=Origin(origin or url),
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            additional_headers={"Cookie": cookies} if cookies else {},
            compression=None,
            open_timeout=60,  # behind a front, on a machine that runs other floors
            ping_interval=None,  # it asks nothing of itself: a slow machine would be a dead link
            close_timeout=2,  # a server that was killed says no goodbye
        )
        self.socket = self._held.enter_context(opening)

    def hello(self, **fields: Any) -> None:
        hello = {"type": "hello", "v": VERSION, "screen": self.screen, "position": {}, **fields}
        self.send(hello)

    def send(self, frame: dict[str, Any]) -> None:
        self.socket.send(json.dumps(frame))

    def until(self, wanted: Callable[[dict[str, Any]], bool]) -> dict[str, Any]:
        """The first frame like that; everything before it is applied too."""
        end = time.monotonic() + WAIT_S
        while True:
            frame = self.next(end - time.monotonic())
            if wanted(frame):
                return frame

    def next(self, timeout: float = WAIT_S) -> dict[str, Any]:
        text = self.socket.recv(timeout=max(timeout, 0))
        assert isinstance(text, str)
        self.watcher.offer(text.encode())
        found: dict[str, Any] = json.loads(text)
        return found

    def of(self, kind: str) -> dict[str, Any]:
        return self.until(lambda frame: frame["type"] == kind)

    def do(self, command: dict[str, Any], key: str = "", **stamps: int) -> dict[str, Any]:
        """The answer to a command."""
        key = key or new_key()
        self.send({"type": "do", "k": key, "t_tap": 0, "t_send": 0, "do": command, **stamps})
        return self.until(lambda frame: frame.get("k") == key)

    def tap(self, kind: str = "refusal") -> dict[str, Any]:
        return self.do({"c": "log_outcome", "kind": kind})

    def see(self, view: str, wanted: Callable[[Any], bool]) -> Any:
        """The view's state as soon as it is like that."""
        end = time.monotonic() + WAIT_S
        while view not in self.watcher.states or not wanted(self.watcher.states[view]):
            self.next(end - time.monotonic())
        return self.watcher.states[view]

    def ended(self, timeout: float = WAIT_S) -> int:
        """The close code."""
        end = time.monotonic() + timeout
        while True:
            try:
                self.next(end - time.monotonic())
            except ConnectionClosed as closed:
                return closed.rcvd.code if closed.rcvd else CUT

    def rest(self) -> bool:
        """Take what is still on its way. Whether the socket is open."""
        end = time.monotonic() + REST_S
        try:
            while True:
                self.next(end - time.monotonic())
        except TimeoutError:
            return True
        except ConnectionClosed:
            return False

    def close(self) -> None:
        self._held.close()


def new_key() -> str:
    return f"{next(_KEYS):032x}"


def room(url: str, secret: str) -> Any:
    """A phone's test tap: the answer, or the close code."""
    with connect(
        f"{url.replace('http', 'ws', 1)}/rooms/socket",
        origin=Origin(url),
        subprotocols=[Subprotocol(SUBPROTOCOL)],
        compression=None,
    ) as socket:
        socket.send(json.dumps({"type": "test", "secret": secret}))
        try:
            return json.loads(socket.recv(timeout=WAIT_S))
        except ConnectionClosed as closed:
            return closed.rcvd.code if closed.rcvd else CUT
