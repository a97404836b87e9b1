"""What goes wrong with a database: it is locked, its server is frozen or started again, the line to
it is cut in the middle of a COMMIT, or goes dead."""

import signal
import socket
import sqlite3
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Literal

import psutil  # type: ignore[import-untyped]
import psycopg
from sqlalchemy import URL, make_url

from tests.services import _run_unprivileged, postgresql

COMMIT = b"COMMIT\0"
SOCKET = ".s.PGSQL.5432"


@dataclass
class Outage:
    url: str

    @property
    def folder(self) -> Path:
        return Path(str(make_url(self.url).query["host"]))

    def freeze(self) -> None:
        """It takes what it is sent, and never answers."""
        self._signal(signal.SIGSTOP)

    def thaw(self) -> None:
        self._signal(signal.SIGCONT)

    def restart(self) -> None:
        """As after a crash: nobody is told."""
        self._control("restart")

    def stop(self) -> None:
        with suppress(RuntimeError):
            self._control("stop")

    def _signal(self, number: signal.Signals) -> None:
        pid = int((self.folder / "data" / "postmaster.pid").read_text().split()[0])
        postmaster = psutil.Process(pid)
        for process in (postmaster, *postmaster.children(recursive=True)):
            process.send_signal(number)

    def _control(self, what: str) -> None:
        program = next(self.folder.glob("*/pginstall/bin/pg_ctl"))
        words = ["-D", f"{self.folder}/data", "-m", "immediate", "-w", "-l", "/dev/null"]
        _run_unprivileged([str(program), what, *words])


@contextmanager
def own_postgresql() -> Iterator[Outage]:
    with postgresql() as url:
        outage = Outage(url)
        try:
            yield outage
        finally:
            with suppress(FileNotFoundError, psutil.NoSuchProcess):
                outage.thaw()
            outage.stop()


@contextmanager
def locked(url: str) -> Iterator[None]:
    """Another program has begun to write, and does not end."""
    if url.startswith("sqlite"):
        other = sqlite3.connect(url.removeprefix("sqlite:///"), isolation_level=None)
        other.execute("BEGIN IMMEDIATE")
        yield
        other.execute("ROLLBACK")
        other.close()
        return
    plain = make_url(url).set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain) as holder:
        holder.execute("LOCK TABLE sprints, events, alive, tokens IN EXCLUSIVE MODE")
        yield


class Line:
    """Between us and the server. Cut `before`: the COMMIT never gets there; `after`: it is stored,
    and nobody hears of it."""

    def __init__(self, folder: Path, server: URL) -> None:
        self.cut: Literal["", "before", "after"] = ""
        self._server = f"{server.query['host']}/{SOCKET}"
        self._listening = socket.socket(socket.AF_UNIX)
        self._listening.bind(str(folder / SOCKET))
        self._listening.listen()
        self.url = server.set(query={"host": str(folder)}).render_as_string(hide_password=False)
        self._sides: list[socket.socket] = [self._listening]
        self._threads: list[threading.Thread] = []
        self._dead: set[socket.socket] = set()
        self._begin(self._accept)

    def cut_next(self, where: Literal["before", "after"]) -> None:
        self.cut = where

    def go_dead(self) -> None:
        """Of what is connected nothing more gets through, nor an end; who comes anew does well."""
        self._dead.update(self._sides)

    def close(self) -> None:
        self._dead.clear()
        _cut(*self._sides)
        for thread in self._threads:
            thread.join(10)
        for side in self._sides:
            side.close()

    def _begin(self, work: Callable[..., None], *sides: socket.socket) -> None:
        thread = threading.Thread(target=work, args=sides, daemon=True)
        self._threads.append(thread)
        thread.start()

    def _accept(self) -> None:
        with suppress(OSError):
            while True:
                near, _ = self._listening.accept()
                far = socket.socket(socket.AF_UNIX)
                far.connect(self._server)
                self._sides += [near, far]
                self._begin(self._up, near, far)
                self._begin(self._down, far, near)

    def _up(self, near: socket.socket, far: socket.socket) -> None:
        while data := _take(near):
            if self.cut == "before" and COMMIT in data:
                self.cut = ""
                break
            if far not in self._dead:
                _give(far, data)
        _cut(near, far)

    def _down(self, far: socket.socket, near: socket.socket) -> None:
        while data := _take(far):
            if self.cut == "after" and COMMIT in data:  # its name is also in the answer
                self.cut = ""
                break
            if near not in self._dead:
                _give(near, data)
        _cut(near, far)


def _take(side: socket.socket) -> bytes:
    with suppress(OSError):
        return side.recv(1 << 16)
    return b""


def _give(side: socket.socket, data: bytes) -> None:
    with suppress(OSError):
        side.sendall(data)


def _cut(*sides: socket.socket) -> None:
    for side in sides:
        with suppress(OSError):
            side.shutdown(socket.SHUT_RDWR)


@contextmanager
def line_to(url: str) -> Iterator[Line]:
    with TemporaryDirectory(prefix="floor-line-", dir="/tmp") as folder:
        line = Line(Path(folder), make_url(url))
        try:
            yield line
        finally:
            line.close()
