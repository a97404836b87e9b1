"""A loop that is late or hangs: nobody new comes in, then the process ends and says where it hung.

Real processes, with a real server whose loop is really blocked, by a script of the test."""

import json
import os
import signal
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

import httpx2
import pytest
from websockets import Origin, Subprotocol
from websockets.exceptions import ConnectionClosed
from websockets.sync.client import connect

from floor.messages import SUBPROTOCOL, VERSION
from web.watchdog import HUNG

HELLO = json.dumps({"type": "hello", "v": VERSION, "screen": "wall", "position": {}})
WAIT_S = 60.0
LATE_S = 1.0
SERVER = """
import asyncio, sys, time
from pathlib import Path
from web.app import create_app
from web.server import Server, listen
from web.settings import Settings

late_s, hung_s, blocked_s = map(float, sys.argv[2:])
settings = Settings(
    data=Path(sys.argv[1]), host="127.0.0.1", port=0, late_s=late_s, hung_s=hung_s
)
listening = listen(settings)
app = create_app(settings)
app.state.desk.port = port = listening.getsockname()[1]

async def started():
    print(port, flush=True)
    loop = asyncio.get_running_loop()
    await loop.run_in_executor(None, sys.stdin.readline)
    loop.call_soon(a_call_that_never_returns)

def a_call_that_never_returns():
    print("blocked", flush=True)
    for _ in range(round(blocked_s / 0.05)):
        time.sleep(0.05)
    print("back", flush=True)

async def begin():
    asyncio.create_task(started())

Server(app, settings, begin).run([listening])
"""


class Served:
    def __init__(self, process: "subprocess.Popen[str]", port: int) -> None:
        self.process, self.url = process, f"http://127.0.0.1:{port}"

    def says(self, line: str) -> None:
        assert self.process.stdout
        assert self.process.stdout.readline() == line + "\n"

    def block(self) -> None:
        assert self.process.stdin
        self.process.stdin.write("\n")
        self.process.stdin.flush()
        self.says("blocked")

    def ready(self) -> tuple[int, dict[str, Any]]:
        answer = httpx2.get(f"{self.url}/readyz", timeout=WAIT_S)
        return answer.status_code, answer.json()

    def knock(self) -> dict[str, Any]:
        """What a new socket is told."""
        with connect(
            f"{self.url.replace('http', 'ws', 1)}/sprints/1/socket",
            origin=Origin(self.url),
            subprotocols=[Subprotocol(SUBPROTOCOL)],
            compression=None,
            open_timeout=WAIT_S,
        ) as socket:
            with suppress(ConnectionClosed):  # it was told before it could ask
                socket.send(HELLO)
            found: dict[str, Any] = json.loads(socket.recv(timeout=WAIT_S))
            return found


@contextmanager
def serving(folder: Path, *, hung_s: float, blocked_s: float) -> Iterator[Served]:
    words = [sys.executable, "-c", SERVER, str(folder), str(LATE_S), str(hung_s), str(blocked_s)]
    pipe = subprocess.PIPE
    process = subprocess.Popen(words, stdin=pipe, stdout=pipe, stderr=pipe, text=True)
    with process:
        assert process.stdout
        try:
            yield Served(process, int(process.stdout.readline()))
        finally:
            if process.poll() is None:
                process.kill()


def test_a_late_loop_admits_nobody_new_and_says_so(tmp_path: Path) -> None:
    with serving(tmp_path, hung_s=60, blocked_s=3 * LATE_S) as served:
        assert served.ready()[0] == 200
        assert served.knock()["code"] == "signed_out", "the control: it would be let in to be asked"
        served.block()
        status, said = served.ready()
        served.says("back")
        assert (status, said["ready"], said["loop"]) == (503, False, False)
        assert said["database"], "it is the loop that is late"
        bye = served.knock()
        assert (bye["type"], bye["code"]) == ("bye", "busy")
        assert bye["retry_ms"] > 0
        counted = httpx2.get(f"{served.url}/metrics", timeout=WAIT_S).text
        assert "floor_admission_stopped 1.0" in counted
        assert "floor_turned_away_total 1.0" in counted
        end = time.monotonic() + WAIT_S
        while served.ready()[0] != 200:
            assert time.monotonic() < end, "it never is ready again"
            time.sleep(0.1)
        assert served.knock()["code"] == "signed_out"


def test_a_loop_that_hangs_ends_the_process_and_says_where(tmp_path: Path) -> None:
    with serving(tmp_path, hung_s=2.0, blocked_s=3_600) as served:
        served.block()
        assert served.process.wait(WAIT_S) == HUNG
        assert served.process.stderr
        assert "a_call_that_never_returns" in served.process.stderr.read()


@pytest.mark.skipif(sys.platform == "win32", reason="no SIGSTOP")
def test_a_process_that_was_stopped_is_no_loop_that_hangs(tmp_path: Path) -> None:
    with serving(tmp_path, hung_s=4.0, blocked_s=2.0) as served:
        served.block()
        os.kill(served.process.pid, signal.SIGSTOP)
        time.sleep(5.0)
        os.kill(served.process.pid, signal.SIGCONT)
        served.says("back")
        assert served.ready()[1]["database"], "it lives"
