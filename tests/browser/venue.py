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


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


class Venue:
    """`ahead_ms` is how far the server's clock runs before the real one."""

    def __init__(self, data: Path, port: int | None = None) -> None:
        self.data = data
        self.ahead_ms = 0
        self.port = port or free_port()
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
        return time.time_ns() // 1_000_000 + self.ahead_ms

    def pass_(self, minutes: float) -> None:
        """Let the server's time pass, in steps too short to be taken for a sleep: each waits for
        the timekeeper, who on a busy machine would meet two of them at once."""
        left = round(minutes * 60_000)
        while left > 0:
            self.ahead_ms += min(STEP_MS, left)
            left -= STEP_MS
            self._wait(self._keeper_at(self.now_ms()), "its clock stands")

    def _keeper_at(self, now: int) -> Callable[[], bool]:
        assert self._app is not None
        timekeeper = self._app.state.desk.floor.timekeeper
        return lambda: bool(timekeeper.ticked_at >= now)

    def start(self) -> None:
        settings = Settings(data=self.data, host="127.0.0.1", port=self.port)
        app = create_app(settings, now_ms=self.now_ms)
        self.token = app.state.desk.first_run_token
        listening = listen(settings)
        self._app, self._server = app, Server(app, settings)
        self._thread = threading.Thread(target=self._run, args=(self._server, listening))
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
