"""The driver: thousands of screens in one process of its own core, told what to do line by line."""

import json
import subprocess
from collections.abc import Iterable
from pathlib import Path
from types import TracebackType
from typing import Any

from bench import build, machine

KINDS = (
    *("no_answer",) * 5,
    *("voicemail",) * 3,
    *("refusal",) * 2,
    *("gatekeeper_block",) * 2,
    *("hung_up", "callback", "interested", "send_info"),
)  # more of what walls draw than the published mix has
IDLE_US = 200  # between two looks: light; 0 where latencies are measured


class Driver:
    def __init__(self) -> None:
        self._process = subprocess.Popen(
            [build.driver()],
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
            preexec_fn=machine.pinned(machine.DRIVER_CORE),
        )
        self._say("kinds", ",".join(KINDS))
        self._declared = 0

    def __enter__(self) -> "Driver":
        return self

    def __exit__(
        self,
        kind: type[BaseException] | None,
        error: BaseException | None,
        trace: TracebackType | None,
    ) -> None:
        self._process.kill()
        self._process.communicate()

    @property
    def pid(self) -> int:
        return self._process.pid

    def open(self, port: int, path: str, **sockets: Iterable[str]) -> None:
        """`wall`, `pad`, `raw`, `plain`, `socketio`: a cookie each, or `-`."""
        for kind, cookies in sockets.items():
            for cookie in cookies:
                self._say("socket", kind, cookie)
                self._declared += 1
        opened = int(self._ask("open", port, path))
        assert opened == self._declared, f"{opened} of {self._declared} sockets are open"

    def small(self, socket: int) -> None:
        """That socket opens with a small buffer, so that it can stall."""
        self._say("small", socket)

    def stall(self) -> None:
        self._say("stall")

    def capture(self, path: Path) -> None:
        self._say("capture", path)

    def begin_run(
        self,
        seconds: float,
        rate: float = 0,
        *,
        even: bool = True,
        idle_us: int = IDLE_US,
        frames: int = 0,
    ) -> None:
        """`frames`: so many must come to each socket before it is over."""
        self._say("run", seconds, rate, "even" if even else "random", idle_us, frames)

    def begin_flood(self, seconds: float, depth: int) -> None:
        self._say("flood", seconds, depth, IDLE_US)

    def told(self) -> dict[str, Any]:
        """What the run was like."""
        found: dict[str, Any] = json.loads(self._line())
        return found

    def _ask(self, *words: object) -> str:
        self._say(*words)
        return self._line()

    def _say(self, *words: object) -> None:
        assert self._process.stdin is not None
        self._process.stdin.write(" ".join(map(str, words)) + "\n")
        self._process.stdin.flush()

    def _line(self) -> str:
        assert self._process.stdout is not None
        line = self._process.stdout.readline()
        assert line, "the driver has gone"
        return line
