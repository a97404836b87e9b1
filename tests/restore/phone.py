"""A phone of a story over real processes: it keeps its seat and its calls, as the pad does."""

import time
from dataclasses import dataclass, field
from typing import Any

from tests.web.browser import Browser
from tests.web.screen import CUT, Screen, new_key

AUTH = 4401


def now_ms() -> int:
    return time.time_ns() // 1_000_000


@dataclass
class Kept:
    """A command on the phone's disk; `epoch` of the log that stored it, 0 when none did."""

    key: str
    command: dict[str, Any]
    t_tap: int
    epoch: int = 0


@dataclass
class Phone:
    browser: Browser
    sprint: int
    rep: str = ""
    join: dict[str, Any] = field(default_factory=dict)
    kept: list[Kept] = field(default_factory=list)
    epoch: int = 0
    screen: Screen | None = None

    def sit(self, secret: str, name: str) -> None:
        who = {"name": name, "colour": 1, "mode": "ranking"}
        self.browser.told("/visits", {"secret": secret})
        self.rep = self.browser.told(f"/sprints/{self.sprint}/seats", who)["rep"]
        ticket = self.browser.data(f"/sprints/{self.sprint}/pad")["ticket"]
        self.join = {"ticket": ticket, **who}
        self.connect()

    def connect(self) -> int:
        """The close code, or 0 when it is greeted."""
        self.screen = self.browser.open("pad", self.sprint)
        try:
            self.epoch = self.screen.of("welcome")["epoch"]
        except Exception:
            return self.screen.ended() if self.screen.closed is None else CUT
        return 0

    def tap(self, kind: str = "refusal") -> str:
        return self.do({"c": "log_outcome", "kind": kind})

    def do(self, command: dict[str, Any], *, offline: bool = False) -> str:
        self.kept.append(Kept(new_key(), command, now_ms()))
        if not offline:
            assert self.send(self.kept[-1])["type"] == "accepted"
        return self.kept[-1].key

    def send(self, kept: Kept) -> dict[str, Any]:
        assert self.screen is not None
        frame = {"type": "do", "k": kept.key, "t_tap": kept.t_tap, "t_send": now_ms()}
        again = {"again": True} if kept.epoch else {}
        self.screen.send(frame | {"do": kept.command} | again)
        answer = self.screen.until(lambda told: told.get("k") == kept.key)
        if answer["type"] == "accepted":
            kept.epoch = self.epoch
        return answer

    def come_back(self) -> str:
        """To the server that was restored: « in », or the code of its refusal."""
        if self.connect() == AUTH:
            answer = self.browser.post(f"/sprints/{self.sprint}/returns", self.join)
            if answer.status_code >= 400:
                return str(answer.json()["code"])
            assert self.connect() == 0
        return "in"

    def offer_again(self) -> list[dict[str, Any]]:
        """What another log had stored, then what none has yet."""
        return [self.send(kept) for kept in self.kept if kept.epoch != self.epoch]
