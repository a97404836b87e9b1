"""A real server process: started, killed, stopped and looked at from outside."""

import os
import re
import signal
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from typing import NamedTuple
from urllib.error import HTTPError, URLError
from urllib.request import urlopen

import psutil  # type: ignore[import-untyped]

from tests.ports import free_port

START_S = 60.0
EXIT_S = 10.0  # whatever clients do
ROOT = Path(__file__).parents[2]
LAUNCH = "from web.cli.main import main; main()"


class Resources(NamedTuple):
    rss: int
    fds: int
    threads: int
    tasks: int


class Served:
    """`floor serve` on a port that stays the same across restarts."""

    name = "127.0.0.1"
    prefix: tuple[str, ...] = ()  # what runs it somewhere else

    def __init__(self, folder: Path, launch: str = LAUNCH, **environ: str) -> None:
        self.folder, self.launch = folder, launch
        self.data = folder / "data"
        self.port = free_port()
        self.environ: Mapping[str, str] = environ
        self.peak_rss = 0
        self.process: subprocess.Popen[bytes] | None = None
        folder.mkdir(parents=True, exist_ok=True)
        self._said, self._log = folder / "said", folder / "log"

    @property
    def url(self) -> str:
        return f"http://{self.name}:{self.port}"

    @property
    def database(self) -> str:
        return f"sqlite:///{(self.data / 'floor.sqlite3').absolute()}"

    @property
    def log(self) -> str:
        return self._log.read_text(errors="replace") if self._log.exists() else ""

    @property
    def running(self) -> bool:
        return self.process is not None and self.process.poll() is None

    @property
    def first_run_token(self) -> str:
        found = re.search(r"/welcome#(\S+)", self._said.read_text())
        assert found, self._said.read_text()
        return found[1]

    def begin(self) -> None:
        """Without waiting for it."""
        environ = {**os.environ, "LC_ALL": "C.UTF-8", "FLOOR_LOG": "json", **self.environ}
        words = [*self.prefix, sys.executable, "-c", self.launch, "serve", "--host", self.name]
        with self._said.open("ab") as said, self._log.open("ab") as log:
            self.process = subprocess.Popen(
                [*words, "--port", str(self.port), "--data", str(self.data)],
                env=environ,
                cwd=ROOT,
                stdout=said,
                stderr=log,
            )

    def start(self) -> None:
        self.begin()
        end = time.monotonic() + START_S
        while not self.ready():
            assert self.process is not None and self.process.poll() is None, self.log
            assert time.monotonic() < end, self.log
            time.sleep(0.02)

    def ready(self) -> bool:
        try:
            with urlopen(f"{self.url}/readyz", timeout=5) as answer:
                return bool(answer.status == 200)
        except (URLError, OSError):
            return False

    def kill(self) -> None:
        """kill -9."""
        assert self.process is not None
        self._look()
        self.process.kill()
        self.process.wait()

    def stop(self, within_s: float = 3 * EXIT_S) -> float:
        """SIGTERM; the seconds that it took."""
        assert self.process is not None
        self._look()
        began = time.monotonic()
        self.process.send_signal(signal.SIGTERM)
        self.process.wait(within_s)
        return time.monotonic() - began

    def signal(self, number: signal.Signals) -> None:
        assert self.process is not None
        self.process.send_signal(number)

    def close(self) -> None:
        """However it went, nothing is left running."""
        if self.running:
            assert self.process is not None
            self.process.send_signal(signal.SIGCONT)
            self.process.kill()
            self.process.wait()

    @property
    def fds(self) -> int:
        """Also while nobody reaches it."""
        assert self.process is not None
        return int(psutil.Process(self.process.pid).num_fds())

    def resources(self) -> Resources:
        assert self.process is not None
        self._look()
        held = psutil.Process(self.process.pid)
        with held.oneshot():
            rss, fds, threads = held.memory_info().rss, held.num_fds(), held.num_threads()
        found = Resources(rss, fds, threads, self._tasks())
        self.peak_rss = max(self.peak_rss, found.rss)
        return found

    def _tasks(self) -> int:
        """Of its event loop, as its metrics say; 0 where they are not for us."""
        try:
            with urlopen(f"{self.url}/metrics", timeout=START_S) as answer:
                found = re.search(rb"^floor_tasks (\d+)", answer.read(), re.MULTILINE)
        except HTTPError:
            return 0
        return int(found[1]) if found else 0

    def _look(self) -> None:
        """The kernel's own high-water mark, before it is gone."""
        assert self.process is not None
        try:
            status = Path(f"/proc/{self.process.pid}/status").read_text()
        except OSError:
            return
        if found := re.search(r"VmHWM:\s+(\d+)", status):
            self.peak_rss = max(self.peak_rss, int(found[1]) * 1024)
