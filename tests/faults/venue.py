"""A floor for a scenario: a server, one sprint that runs, phones and walls behind bad networks."""

import asyncio
import random
import time
from collections.abc import Callable
from contextlib import ExitStack
from dataclasses import dataclass, field
from typing import Any

from floor.schedule import COUNTDOWN_MS
from tests.faults import log
from tests.faults.board import Board, Goal
from tests.faults.history import History
from tests.faults.link import Link
from tests.faults.outbox import Outbox
from tests.faults.phone import Phone
from tests.faults.pictures import Album
from tests.faults.process import Served
from tests.faults.proxy import Proxy
from tests.faults.screen import Screen
from tests.faults.wire import Address
from tests.web.browser import Browser
from tests.web.house import PASSWORD
from tests.web.screen import Screen as OldScreen
from tests.web.screen import new_key

PATIENCE_S = 180.0  # the longest wait for what must come, on a machine that does other things too


@dataclass
class Home:
    """What `Browser` asks of where it goes."""

    url: str
    held: ExitStack = field(default_factory=ExitStack)
    screens: list[OldScreen] = field(default_factory=list)


class Venue:
    """`screens` holds phones and walls alike; `proxies` has the network of each."""

    def __init__(self, served: Served, seed: int) -> None:
        self.served, self.seed = served, seed
        self.chance = random.Random(seed)
        self.history, self.album = History(), Album()
        self._board = Board()
        self.sprint = 0
        self.started_at = 0  # in whatever the scenario counts
        self.screens: list[Screen] = []
        self.phones: list[Phone] = []
        self.proxies: dict[Screen, Proxy] = {}
        self._home = Home(served.url)
        self._host: Browser | None = None

    @property
    def host(self) -> Browser:
        """Signed in; the first time, the team is founded."""
        if self._host is None:
            self._host = Browser(self._home)
            token = self.served.first_run_token
            form = {"team": "Équipe Nord", "password": PASSWORD, "token": token}
            assert self._host.send("/welcome", **form).status_code == 303
        return self._host

    def open_sprint(self, **form: str) -> None:
        answer = self.host.send("/sprints", **({"preset": "power_hour", "people": "20"} | form))
        assert answer.status_code == 303, answer.text
        self.sprint = int(answer.headers["location"].split("/")[2])

    async def start(self) -> None:
        """To the first instant of the sprint."""
        self.command({"c": "start"})
        await asyncio.sleep(COUNTDOWN_MS / 1000 + 0.1)

    def command(self, command: dict[str, Any]) -> dict[str, Any]:
        """The host asks, by HTTP."""
        frame = {"type": "do", "k": new_key(), "t_tap": 0, "t_send": 0, "do": command}
        told = self.host.told(f"/sprints/{self.sprint}/commands?as=host", {"commands": [frame]})
        answer: dict[str, Any] = told["answers"][0]
        assert answer["type"] == "accepted", answer
        return answer

    async def phones_join(self, n: int, *, proxied: bool = True) -> list[Phone]:
        """Each with its own network, linked and shown the board."""
        secret = self.log().secret
        joined = [
            await self._join(f"Rep {len(self.phones) + 1}", secret, proxied) for _ in range(n)
        ]
        await self.until(lambda: all(phone.seq() for phone in joined))
        return joined

    async def hang_walls(
        self, n: int, *, proxied: bool = True, within_s: float = PATIENCE_S
    ) -> list[Screen]:
        hung: list[Screen] = []
        for _ in range(n):
            link = await self._link(self._wall_cookie(), proxied)
            wall = Screen("wall", link, self.album)
            self._place(wall)
            hung.append(wall)
            await asyncio.sleep(0)  # those before it connect meanwhile
        await self.until(lambda: all(wall.seq() for wall in hung), within_s)
        return hung

    def wall_address(self) -> Address:
        """Of a wall that nobody has opened yet."""
        path = f"/sprints/{self.sprint}/socket"
        return Address(self.served.port, path, self._wall_cookie(), self.served.name)

    def _wall_cookie(self) -> str:
        told = self.host.told(f"/sprints/{self.sprint}/walls", {"how": "link"})
        return "floor_wall=" + str(told["url"].partition("#")[2])

    async def _join(self, name: str, secret: str, proxied: bool) -> Phone:
        browser = Browser(self._home)
        browser.told("/visits", {"secret": secret})
        asked = {"name": name, "colour": 1, "mode": "ranking"}
        seat = browser.told(f"/sprints/{self.sprint}/seats", asked)
        cookies = "; ".join(f"{key}={value}" for key, value in browser.http.cookies.items())
        browser.http.close()
        phone = await self.page(seat["rep"], cookies, proxied)
        self.phones.append(phone)
        return phone

    def posted(self, phone: Phone, path: str, body: object) -> Any:
        """By HTTP, with that phone's cookies."""
        browser = Browser(self._home)
        browser.http.headers["Cookie"] = phone.link.address.cookies
        try:
            return browser.post(path, body).json()
        finally:
            browser.http.close()

    async def page(
        self, rep: str, cookies: str, proxied: bool = True, outbox: Outbox | None = None
    ) -> Phone:
        """A page of that rep's phone: another tab, or the same after it was killed."""
        link = await self._link(cookies, proxied)
        chance = random.Random(self.chance.random())
        phone = Phone(
            link,
            self.album,
            self.history,
            sprint=self.sprint,
            rep=rep,
            chance=chance,
            outbox=outbox,
        )
        self._place(phone)
        return phone

    async def _link(self, cookies: str, proxied: bool) -> Link:
        port = self.served.port
        if proxied:
            self._last = await Proxy(port, random.Random(self.chance.random())).open()
            port = self._last.port
        name = "127.0.0.1" if proxied else self.served.name
        address = Address(port, f"/sprints/{self.sprint}/socket", cookies, name)
        return Link(address, random.Random(self.chance.random()))

    def _place(self, screen: Screen) -> None:
        if screen.link.address.port != self.served.port:
            self.proxies[screen] = self._last
        self.screens.append(screen)
        screen.open()

    # Looking on ----------------------------------------------------------------------------------

    def __str__(self) -> str:
        """What each screen says of itself, for whoever waited in vain."""
        lines = [str(self.goal()), *(str(screen) for screen in self.screens)]
        return "\n".join(lines)

    def log(self) -> log.Log:
        return log.read(self.served.database, self.sprint)

    def goal(self) -> Goal:
        """For every screen, by what the log holds now."""
        return self._board.goal(self.served.database, self.sprint)

    @property
    def unsent(self) -> int:
        return sum(phone.outbox.unsent for phone in self.phones)

    async def until(self, so: Callable[[], bool], within_s: float = PATIENCE_S) -> float:
        """The seconds until it was so."""
        began = time.monotonic()
        while not so():
            assert time.monotonic() - began < within_s, f"it did not come about:\n{self}"
            await asyncio.sleep(0.01)
        return time.monotonic() - began

    async def caught_up(self, within_s: float = PATIENCE_S) -> float:
        """The seconds until every screen shows what the log holds now."""
        goal = self.goal()
        return await self.until(lambda: all(s.shows(goal) for s in self.screens), within_s)

    async def settled(self, within_s: float = PATIENCE_S) -> float:
        """Every tap has its answer, and every screen shows the head of the log. `within_s` bounds
        how long nothing moves: phones hand over what they hold at the server's pace."""
        while left := self.unsent:
            await self.until(lambda: self.unsent < left, within_s)  # at once
        return await self.caught_up(within_s)

    async def close(self) -> None:
        for screen in self.screens:
            await screen.close()
        for proxy in self.proxies.values():
            await proxy.close()
        self._home.held.close()
        self.served.close()
