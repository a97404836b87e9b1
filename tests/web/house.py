"""Verbs for stories over real HTTP and sockets: a server in a thread, its clock in our hand."""

import asyncio
import json
import threading
from collections.abc import Coroutine, Iterator
from contextlib import ExitStack, contextmanager
from pathlib import Path
from typing import Any, TypeVar

import httpx2
import msgspec
from starlette.applications import Starlette

from floor.schedule import COUNTDOWN_MS
from tests.story import Time
from tests.watcher import project, truth
from tests.web.screen import Screen
from web.app import create_app
from web.desk import Desk
from web.server import Server, listen
from web.settings import Settings

T = TypeVar("T")
PASSWORD = "portes ouvertes"
STEP_MS = 30_000  # a longer step would be a machine that slept


class Browser:
    """One browser's cookies. It says where it comes from, as browsers do."""

    def __init__(self, house: "House") -> None:
        self.house = house
        headers = {"Origin": house.url, "Accept": "application/json", "Accept-Language": "fr"}
        self.http = httpx2.Client(base_url=house.url, headers=headers)
        house.held.callback(self.http.close)

    def get(self, path: str, **headers: str) -> httpx2.Response:
        return self.http.get(path, headers=headers)

    def page(self, path: str) -> httpx2.Response:
        return self.http.get(path, headers={"Accept": "text/html"})

    def post(self, path: str, body: object = None, **headers: str) -> httpx2.Response:
        return self.http.post(path, content=msgspec.json.encode(body), headers=headers)

    def send(self, path: str, **form: str) -> httpx2.Response:
        return self.http.post(path, data=form, headers={"Accept": "text/html"})

    def told(self, path: str, body: object) -> Any:
        answer = self.post(path, body)
        assert answer.status_code < 300, answer.text
        return answer.json()

    def refused(self, path: str, body: object) -> str:
        answer = self.post(path, body)
        assert answer.status_code >= 400, answer.text
        return str(answer.json()["code"])

    def data(self, path: str) -> Any:
        """What the page gives its script."""
        answer = self.page(path)
        assert answer.status_code == 200, answer.status_code
        start = answer.text.index('id="page"')
        return json.loads(answer.text[start:].partition(">")[2].partition("</script>")[0])

    def open(self, screen: str, sprint: int, *, hello: bool = True) -> Screen:
        cookies = "; ".join(f"{name}={value}" for name, value in self.http.cookies.items())
        opened = Screen(self.house.url, sprint, screen, cookies)
        self.house.held.callback(opened.close)
        self.house.screens.append(opened)
        if hello:
            opened.hello()
        return opened


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
        return asyncio.run_coroutine_threadsafe(work, self.loop).result(10)

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
        """The verify rule: every open screen shows what the log adds up to."""
        for screen in self.screens:
            if screen.rest():
                state = self.run(truth(self.desk.floor, screen.sprint))
                for view, shown in screen.watcher.states.items():
                    rep = shown["rep"] if view == "mine" else None
                    assert shown == project(state, view, rep), f"{view} has drifted"

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
def serving(folder: Path, **settings: Any) -> Iterator[House]:
    """A server on a free port of this machine."""
    usual: dict[str, Any] = {"data": folder, "host": "127.0.0.1", "port": 0}
    chosen = Settings(**(usual | settings))
    time, listening = Time(), listen(chosen)
    app = create_app(chosen, time)
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
        assert ready.wait(20), "the server did not start"
        yield house
        house.held.close()
    finally:
        server.should_exit = True
        thread.join(20)
