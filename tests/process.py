"""A real floor: `floor serve` in a process of its own, from the outside."""

import os
import re
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from pathlib import Path

COMMAND = (sys.executable, "-c", "from web.cli.main import main; main()")
ROOT = Path(__file__).parent.parent
BIN = Path(sys.executable).parent
INHERITED = ("PATH", "HOME", "TMPDIR")
START_S = 60
STOP_S = 30
STOPPED = -signal.SIGTERM  # uvicorn closes everything, then ends as the signal asked
HERE = re.compile(r"(https?)://localhost:(\d+)")


class Process:
    """`said` is what its terminal showed so far; `log` the file of its log."""

    def __init__(self, popen: "subprocess.Popen[str]", log: Path) -> None:
        self.popen, self.log = popen, log
        self.said = ""
        self._open = threading.Event()
        threading.Thread(target=self._read, daemon=True).start()

    @property
    def pid(self) -> int:
        return self.popen.pid

    @property
    def url(self) -> str:
        """Under which this machine reaches it."""
        found = HERE.search(self.said)
        assert found, self.trouble()
        return f"{found[1]}://127.0.0.1:{found[2]}"

    @property
    def welcome(self) -> str:
        """The token of the first run."""
        found = re.search(r"/welcome#(\S+)", self.said)
        assert found, self.trouble()
        return found[1]

    def await_open(self) -> None:
        self._open.wait(START_S)
        assert self.popen.poll() is None and HERE.search(self.said), self.trouble()

    def trouble(self) -> str:
        return f"said:\n{self.said}\nlog:\n{self.log.read_text(encoding='utf-8')[-4000:]}"

    def stop(self, how: int = signal.SIGTERM) -> int:
        """Its exit code."""
        if self.popen.poll() is None:
            self.popen.send_signal(how)
        try:
            return self.popen.wait(STOP_S)
        except subprocess.TimeoutExpired:
            self.popen.kill()
            self.popen.wait(STOP_S)
            raise

    def _read(self) -> None:
        assert self.popen.stdout
        with self.popen.stdout as lines:
            for line in lines:
                self.said += line
                if "Ctrl+C" in line:
                    self._open.set()
        self._open.set()


@contextmanager
def floor_process(
    folder: Path,
    *words: str,
    environ: Mapping[str, str] | None = None,
    command: tuple[str, ...] = COMMAND,
    whole: tuple[str, ...] = (),
    port: int = 0,
    cwd: Path = ROOT,
) -> Iterator[Process]:
    """`folder` keeps its data and its log. It is killed if it still runs at the end.

    `whole` is the command line when nothing may be added to it.
    """
    folder.mkdir(parents=True, exist_ok=True)
    log = folder / "serve.log"
    usual = (*command, "serve", "--data", str(folder / "data"), "--port", str(port), *words)
    with log.open("a", encoding="utf-8") as errors:
        popen = subprocess.Popen(
            whole or usual,
            env=_environ(environ or {}),
            cwd=cwd,
            stdout=subprocess.PIPE,
            stderr=errors,
            text=True,
        )
        process = Process(popen, log)
        try:
            process.await_open()
            yield process
        finally:
            if popen.poll() is None:
                popen.kill()
            popen.wait(STOP_S)


def command_of(
    words: tuple[str, ...], environ: Mapping[str, str], cwd: Path
) -> "subprocess.CompletedProcess[str]":
    """A command that ends by itself."""
    return subprocess.run(
        words,
        env=_environ(environ),
        cwd=cwd,
        capture_output=True,
        text=True,
        timeout=START_S,
        check=False,
    )


def _environ(chosen: Mapping[str, str]) -> dict[str, str]:
    """Nothing of ours that a server would read as a setting."""
    inherited = {name: value for name, value in os.environ.items() if name in INHERITED}
    usual = {"LC_ALL": "en_US.UTF-8", "FLOOR_LOG": "json", "PYTHONUNBUFFERED": "1"}
    return {**inherited, **usual, **chosen}
