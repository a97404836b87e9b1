"""A real server in a thread of the test, that can be stopped and started, with a clock to move."""

import asyncio
import socket
import sqlite3
import threading
import time
from collections.abc import Callable
from contextlib import closing
from pathlib import Path

from starlette.applications import Starlette

from web.app import create_app
from web.server import Server, listen
from web.settings import Settings

STEP_MS = 45_000  # under the timekeeper's gap: time passes for everybody, nobody slept
LOOK_S = 0.02
STARTS_S = 60.0
# How late a loop may be: a test that waits for its turn is no server that hangs.
LATE_S = 600.0


class Venue:
    """`now_ms` is the server's clock: it runs before the real one, and stands while it is moved."""

    def __init__(self, data: Path) -> None:
        self.data = data
        self._clock: Callable[[], int] = _real_ms
        self._held = _held_port()
        self.port = int(self._held.getsockname()[1])
        self._app: Starlette | None = None
        self._server: Server | None = None
        self._thread: threading.Thread | None = None
        self.token = ""

    def secret(self, sprint: int) -> str:
        """What the QR of that sprint carries."""
        with closing(sqlite3.connect(self.data / "floor.sqlite3")) as database:
            query = "SELECT secret FROM sprints WHERE id = ?"
            return str(database.execute(query, (sprint,)).fetchone()[0])

    def now_ms(self) -> int:
        return self._clock()

    def pass_(self, minutes: float) -> None:
        """Let the server's time pass, in steps too short to be taken for a sleep: each waits for
        the timekeeper, however long the machine keeps him waiting."""
        now = self.now_ms()
        end = now + round(minutes * 60_000)
        self._stand(now)
        while now < end:
            now = min(now + STEP_MS, end)
            self._stand(now)
        ahead = end - _real_ms()
        self._clock = lambda: _real_ms() + ahead

    def _stand(self, now: int) -> None:
        """The clock stands there, and the timekeeper has seen it."""
        self._clock = lambda: now
        self._wait(self._keeper_at(now), "its clock stands")

    def _keeper_at(self, now: int) -> Callable[[], bool]:
        assert self._app is not None
        timekeeper = self._app.state.desk.floor.timekeeper
        return lambda: bool(timekeeper.ticked_at >= now)

    def start(self) -> None:
        settings = Settings(
            data=self.data, host="127.0.0.1", port=self.port, late_s=LATE_S, hung_s=LATE_S
        )
        app = create_app(settings, now_ms=self.now_ms)
        self.token = app.state.desk.first_run_token
        listening = listen(settings)
        self._app, self._server = app, Server(app, settings)
        run = (self._server, listening)
        self._thread = threading.Thread(target=self._run, args=run, daemon=True)
        self._thread.start()
        server = self._server
        self._wait(lambda: server.started, "it does not start")

    def _wait(self, until: Callable[[], bool], otherwise: str) -> None:
        assert self._thread is not None
        deadline = time.monotonic() + STARTS_S
        while not until():
            assert self._thread.is_alive() and time.monotonic() < deadline, otherwise
            time.sleep(LOOK_S)

    @staticmethod
    def _run(server: Server, listening: socket.socket) -> None:
        asyncio.run(server.serve(sockets=[listening]))

    def stop(self) -> None:
        if self._server is None or self._thread is None:
            return
        self._server.should_exit = True
        self._thread.join(STARTS_S)
        assert not self._thread.is_alive(), "it does not stop"
        self._server = self._thread = None

    def close(self) -> None:
        self.stop()
        self._held.close()


def _real_ms() -> int:
    return time.time_ns() // 1_000_000


def _held_port() -> socket.socket:
    """Bound and never listening: nobody else is given its port, even while the venue is shut."""
    held = socket.socket()
    held.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    held.bind(("127.0.0.1", 0))
    return held
