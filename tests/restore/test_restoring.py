"""A server dies, a backup is restored, every call is there once: real processes, real sockets."""

import signal
import subprocess
import sys
import threading
import time
from collections.abc import Iterator
from contextlib import ExitStack
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

import pytest

from floor.schedule import COUNTDOWN_MS
from tests.ports import free_port
from tests.process import COMMAND, Process, command_of, floor_process
from tests.restore.phone import AUTH, Phone
from tests.web.browser import Browser
from tests.web.house import PASSWORD
from tests.web.screen import Screen, new_key

PHONES = 9


@dataclass
class Home:
    """What `Browser` asks of where it goes."""

    url: str
    held: ExitStack = field(default_factory=ExitStack)
    screens: list[Screen] = field(default_factory=list)


@dataclass
class Scene:
    """A sprint on a server in `folder`, seen by its host."""

    folder: Path
    url: str
    home: Home
    host: Browser
    sprint: int = 0
    phones: list[Phone] = field(default_factory=list)

    def floor(self, *words: str, data: Path | None = None) -> "subprocess.CompletedProcess[str]":
        given = (*COMMAND, words[0], "--data", str(data or self.folder / "data"), *words[1:])
        return command_of(given, {"DATABASE_URL": self.url} if self.url else {}, self.folder)

    def ask(self, command: dict[str, Any]) -> None:
        frame = {"type": "do", "k": new_key(), "t_tap": 0, "t_send": 0, "do": command}
        path = f"/sprints/{self.sprint}/commands?as=host"
        assert self.host.told(path, {"commands": [frame]})["answers"][0]["type"] == "accepted"

    def phone(self, secret: str, name: str) -> Phone:
        phone = Phone(Browser(self.home), self.sprint)
        phone.sit(secret, name)
        self.phones.append(phone)
        return phone

    def console(self) -> Screen:
        return self.host.open("console", self.sprint)


def begun(scene: Scene, process: Process) -> str:
    """A team, a sprint and nine phones in it, all calling; the join secret."""
    form = {"team": "Nord", "password": PASSWORD, "token": process.welcome}
    assert scene.host.send("/welcome", **form).status_code == 303
    made = scene.host.send("/sprints", preset="power_hour", people="9")
    scene.sprint = int(made.headers["location"].split("/")[2])
    secret = _secret(scene)
    for number in range(PHONES):
        scene.phone(secret, f"Colega {number}")
    scene.ask({"c": "start"})
    time.sleep(COUNTDOWN_MS / 1000 + 0.2)
    return secret


def _secret(scene: Scene) -> str:
    """What the QR on the console says."""
    code = (
        "import sys; from floor.storage import open_storage; from floor.storage import sprints;"
        "s = open_storage(sys.argv[1], only_read=True);"
        "c = s.transaction(only_read=True); print(sprints.find(c.__enter__(), 1).secret)"
    )
    url = scene.url or f"sqlite:///{scene.folder / 'data' / 'floor.sqlite3'}"
    return command_of((sys.executable, "-c", code, url), {}, Path.cwd()).stdout.strip()


@pytest.fixture(params=["sqlite", pytest.param("postgresql", marks=pytest.mark.long)])
def scene(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Scene]:
    postgresql = request.param == "postgresql"
    url = str(request.getfixturevalue("postgres_database_url")) if postgresql else ""
    home = Home(f"http://127.0.0.1:{free_port()}")
    with home.held:
        yield Scene(tmp_path, url, home, Browser(home))


def served(scene: Scene) -> Any:
    environ = {"DATABASE_URL": scene.url} if scene.url else {}
    port = int(scene.home.url.rpartition(":")[2])
    return floor_process(scene.folder, environ=environ, port=port)


def tap_all(phones: list[Phone], until: threading.Event) -> None:
    while not until.is_set():
        for phone in phones:
            phone.tap("no_answer")
        time.sleep(1.9)  # what a phone may send for long


def backed_up(scene: Scene, file: Path, phones: list[Phone]) -> None:
    """While the phones tap."""
    done = threading.Event()
    tapping = threading.Thread(target=tap_all, args=(phones, done))
    tapping.start()
    said = scene.floor("backup", str(file))
    done.set()
    tapping.join()
    assert said.returncode == 0, said.stderr


def after_the_backup(callers: list[Phone]) -> None:
    """Each: a door with its objection, and a meeting taken back."""
    for phone in callers:
        call = phone.tap()
        phone.do({"c": "note_objection", "outcome": call, "objection": "no_time"})
        undone = phone.tap("meeting")
        phone.do({"c": "retract_outcome", "outcome": undone})


def totals(scene: Scene) -> dict[str, int]:
    """As the board shows them, once it shows every call."""
    done = [kept.command["c"] for phone in scene.phones for kept in phone.kept]
    calls = done.count("log_outcome") - done.count("retract_outcome")
    shown = scene.console().see("shared", lambda now: now["totals"]["calls"] == calls)
    return dict(shown["totals"])


def hung(scene: Scene) -> Browser:
    """A wall that is opened by its link."""
    wall = Browser(scene.home)
    link = scene.host.told(f"/sprints/{scene.sprint}/walls", None)["url"]
    wall.told("/wall-visits", {"secret": link.partition("#")[2]})
    return wall


def given_back(phones: list[Phone]) -> list[dict[str, Any]]:
    """Everybody comes back, and offers what the log may have lost: the answers."""
    assert {phone.come_back() for phone in phones} == {"in"}
    answers = [answer for phone in phones for answer in phone.offer_again()]
    assert {answer["type"] for answer in answers} == {"accepted"}
    return answers


def test_every_call_is_there_once_and_whoever_was_erased_stays_erased(scene: Scene) -> None:
    file = scene.folder / "b.backup"
    with served(scene) as process:
        secret = begun(scene, process)
        *callers, leaver = scene.phones
        backed_up(scene, file, callers)
        callers.append(late := scene.phone(secret, "Nadia"))
        after_the_backup(callers)
        leaver.do({"c": "erase_rep", "rep": leaver.rep})
        wall = hung(scene)
        before = totals(scene)
        process.stop(signal.SIGKILL)
    late.do({"c": "log_outcome", "kind": "meeting"}, offline=True)
    said = scene.floor("restore", str(file))
    assert "erased again: 1" in said.stdout, said.stderr
    with served(scene):
        console = scene.console()
        old = console.see("shared", lambda shown: shown["when"]["phase"] == "paused")
        lost = before["calls"] - old["totals"]["calls"]
        assert lost >= len(callers), "the control: until the phones come back, calls are missing"
        assert wall.open("wall", scene.sprint).ended() == AUTH
        assert leaver.come_back() in ("unknown_rep", "signed_out")
        assert any(answer["dup"] for answer in given_back(callers)), "the backup had some"
        whole = {"calls": before["calls"] + 1, "doors": before["doors"], "meetings": 1}
        console.see("shared", lambda now: whole.items() <= now["totals"].items())
        told = {"phones": len(callers), "calls": lost + len(callers)}
        lead = console.see("lead", lambda now: told.items() <= now["restored"].items())
        guests = {guest["rep"]: guest["name"] for guest in lead["guests"]}
        assert (guests[late.rep], leaver.rep in guests) == ("Nadia", False)
    clean = scene.floor("verify", str(scene.sprint))
    assert (clean.returncode, "all invariants hold" in clean.stdout) == (0, True), clean.stdout


@pytest.mark.parametrize("scene", ["postgresql"], indirect=True)
def test_the_disk_is_dead_and_a_new_machine_goes_on(scene: Scene) -> None:
    """Only the backup file is left: another folder, and SQLite where PostgreSQL was."""
    file = scene.folder / "b.backup"
    with served(scene) as process:
        begun(scene, process)
        backed_up(scene, file, scene.phones)
        for phone in scene.phones:
            phone.tap("refusal")
        before = totals(scene)
        process.stop(signal.SIGKILL)
    new = Scene(scene.folder / "new", "", scene.home, scene.host, scene.sprint)
    new.folder.mkdir()
    assert new.floor("restore", str(file)).returncode == 0
    with served(new):
        given_back(scene.phones)
        new.console().see("shared", lambda now: now["totals"] == before)
