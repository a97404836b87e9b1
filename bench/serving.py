"""A server as a process of its own core, and what it uses of the machine."""

import os
import signal
import socket
import subprocess
import sys
import time
from collections.abc import Mapping
from pathlib import Path
from types import TracebackType

from bench import machine

OPEN_S = 30.0
STOP_S = 20.0


def free_port() -> int:
    with socket.socket() as found:
        found.bind(("127.0.0.1", 0))
        return int(found.getsockname()[1])


class Served:
    """`module` is run by this Python, or by `python`; it listens on the port that PORT names."""

    def __init__(
        self,
        module: str,
        *arguments: str,
        log: Path,
        env: Mapping[str, object] | None = None,
        python: Path | None = None,
    ) -> None:
        self.port = free_port()
        self._log = log.open("wb")
        self._process = subprocess.Popen(
            [python or sys.executable, "-m", module, *arguments],
            stdout=self._log,
            stderr=subprocess.STDOUT,
            env=os.environ | {"PORT": str(self.port)} | {k: str(v) for k, v in (env or {}).items()},
            preexec_fn=machine.pinned(machine.SERVER_CORE),
        )
        self._wait()

    def __enter__(self) -> "Served":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.terminate()
        try:
            self._process.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self._process.kill()
            self._process.wait()
        self._log.close()
        if error is not None:
            print(Path(self._log.name).read_text(errors="replace")[-2000:], file=sys.stderr)

    @property
    def pid(self) -> int:
        return self._process.pid

    @property
    def cpu_s(self) -> float:
        return machine.cpu_s(self.pid)

    @property
    def rss_kb(self) -> int:
        return machine.rss_kb(self.pid)

    def feed(self) -> None:
        self._process.send_signal(signal.SIGUSR1)

    def _wait(self) -> None:
        end = time.monotonic() + OPEN_S
        while time.monotonic() < end and self._process.poll() is None:
            with socket.socket() as asking:
                if asking.connect_ex(("127.0.0.1", self.port)) == 0:
                    return
            time.sleep(0.05)
        said = Path(self._log.name).read_text(errors="replace")[-2000:]
        raise RuntimeError(f"the server did not open:\n{said}")


def floor(data: Path, turned: Mapping[str, object] | None = None) -> Served:
    """`floor serve`, open to thousands of screens from one address that tap as fast as they can.

    `turned`: the `BENCH_*` that `bench.server` names.
    """
    free = {"FLOOR_SOCKETS": 15_000, "FLOOR_HANDSHAKES_PER_S": 100_000, "FLOOR_HELLO_S": 60}
    taps = {"FLOOR_PHONE_PER_S": 1_000_000, "FLOOR_PHONE_BURST": 1_000_000}
    env = {"FLOOR_DATA": data, "FLOOR_HOST": "127.0.0.1", **free, **taps, **(turned or {})}
    return Served("bench.server", "serve", log=data / "server.log", env=env)
