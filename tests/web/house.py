"""Verbs for stories over real HTTP and sockets: a server in a thread, its clock in our hand."""

import asyncio
import threading
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from time import monotonic
from typing import Any, TypeVar

import msgspec
import pytest
from starlette.applications import Starlette

from floor.schedule import COUNTDOWN_MS
from tests.story import Time
from tests.watcher import SETTLE_S, project, truth
from tests.web.browser import Browser
from tests.web.screen import WAIT_S, Screen
from web.app import create_app
from web.demo.stage import Stage
from web.desk import Desk
from web.server import Server, listen
from web.settings import Settings

T = TypeVar("T")
__all__ = ["PASSWORD", "Browser", "House", "serving"]
PASSWORD = "portes ouvertes"
STEP_MS = 30_000  # a longer step would be a machine that slept


class House:
    """A floor that people have moved into, or not yet."""

    def __init__(self, app: Starlette, server: Server, time: Time) -> None:
        self.app, self.server, self.time = app, server, time
        self.desk: Desk = app.state.desk
        self.url = f"http://127.0.0.1:{self.desk.port}"
        self.loop = asyncio.new_event_loop()
        self.sprint = 0
        self.held = ExitStack()  # what browsers keep open
        self.screens: list[Screen] = []

    def run(self, work: Coroutine[Any, Any, T]) -> T:
        """On the server's own loop."""
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(WAIT_S)

    def adjust(self, monkeypatch: pytest.MonkeyPatch, **settings: Any) -> None:
        """From here on: who is slow because the machine is busy was let in before."""
        now = msgspec.structs.replace(self.desk.settings, **settings)
        monkeypatch.setattr(self.desk, "settings", now)

    def pass_(self, ms: int) -> None:
        end = self.time.now + ms
        while self.time.now < end:
            self.time.now = min(end, self.time.now + STEP_MS)
            self.run(self.desk.floor.timekeeper.tick())

    def found(self) -> Browser:
        """The first run, unless it was: the host is signed in afterwards."""
        host = Browser(self)
        if self.run(self.desk.floor.team.find()):
            assert host.send("/signin", password=PASSWORD).status_code == 303
            return host
        form = {"team": "Équipe Nord", "password": PASSWORD, "token": self.desk.first_run_token}
        assert host.send("/welcome", **form).status_code == 303
        return host

    def open_sprint(self, host: Browser, **form: str) -> int:
        answer = host.send("/sprints", **({"preset": "short", "people": "5"} | form))
        assert answer.status_code == 303, answer.text
        self.sprint = int(answer.headers["location"].split("/")[2])
        return self.sprint

    @property
    def secret(self) -> str:
        return str(self._row().secret)

    @property
    def code(self) -> str:
        return str(self._row().code)

    def _row(self) -> Any:
        return self.run(self.desk.floor.sprints.find(self.sprint))

    @contextmanager
    def story(self) -> Iterator["House"]:
        """One test's browsers: what they see is verified, and they are closed."""
        self.held, self.screens = ExitStack(), []
        with self.held:
            yield self
            self.verify()

    def verify(self) -> None:
        """The verify rule: every open screen comes to show what the log adds up to."""
        for screen in self.screens:
            end = monotonic() + SETTLE_S
            while screen.rest() and (drifted := self._drifted(screen)):
                assert monotonic() < end, f"{drifted} has drifted"

    def _drifted(self, screen: Screen) -> str:
        """The view that is not what it should be, if there is one."""
        state = self.run(truth(self.desk.floor, screen.sprint))
        for view, shown in screen.watcher.states.items():
            rep = shown["rep"] if view == "mine" else None
            if shown != project(state, view, rep):
                return view
        return ""

    def join(self, name: str, mode: str = "ranking", *, by: str = "secret") -> Browser:
        """A rep with a phone."""
        phone = Browser(self)
        phone.told("/visits", {by: getattr(self, by)})
        asked = {"name": name, "colour": 1, "mode": mode}
        phone.told(f"/sprints/{self.sprint}/seats", asked)
        return phone

    def start(self, console: Screen) -> None:
        assert console.do({"c": "start"})["type"] == "accepted"
        self.pass_(COUNTDOWN_MS + 1_000)


@contextmanager
def serving(folder: Path, stage: Stage | None = None, **settings: Any) -> Iterator[House]:
    """A server on a free port of this machine."""
    usual: dict[str, Any] = {"data": folder, "host": "127.0.0.1", "port": 0, "database_s": 60}
    chosen = Settings(**(usual | settings))
    time, listening = Time(), listen(chosen)
    app = create_app(chosen, time, stage)
    app.state.desk.port = listening.getsockname()[1]
    ready = threading.Event()

    async def started() -> None:
        ready.set()

    server = Server(app, chosen, started)
    house = House(app, server, time)

    def serve() -> None:
        asyncio.set_event_loop(house.loop)
        house.loop.run_until_complete(server.serve([listening]))
        house.loop.close()

    thread = threading.Thread(target=serve, name="server")
    thread.start()
    try:
        assert ready.wait(WAIT_S), "the server did not start"
        yield house
        house.held.close()
    finally:
        server.should_exit = True
        thread.join(WAIT_S)
