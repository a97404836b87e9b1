"""`Procfile`: the port and the PostgreSQL that a platform gives, and no disk that it would wipe."""

import os
import shlex
from pathlib import Path

from sqlalchemy import create_engine, text

from tests.outside import a_call, outside
from tests.packaging.conftest import ROOT
from tests.ports import free_port
from tests.process import BIN, STOPPED, command_of, floor_process

PLATFORM = {"DYNO": "web.1", "PATH": f"{BIN}{os.pathsep}{os.environ['PATH']}"}


def words() -> tuple[str, ...]:
    kind, _, command = (ROOT / "Procfile").read_text(encoding="utf-8").partition(":")
    assert kind == "web"
    return tuple(shlex.split(command))


def test_a_platform_that_gives_a_port_and_postgresql_serves_a_sprint(
    tmp_path: Path, empty_postgres_url: str
) -> None:
    port = free_port()
    given = {
        **PLATFORM,
        "PORT": str(port),
        "DATABASE_URL": empty_postgres_url.replace("postgresql+psycopg://", "postgres://"),
    }
    with (
        floor_process(tmp_path, environ=given, whole=words(), cwd=tmp_path) as process,
        outside(f"http://127.0.0.1:{port}") as floor,
    ):
        assert process.url == floor.url
        a_call(floor, process.welcome)
        assert process.stop() == STOPPED
    engine = create_engine(empty_postgres_url)
    with engine.connect() as database:
        stored = database.execute(text("select count(*) from events")).scalar_one()
    engine.dispose()
    assert stored > 3
    assert not list(tmp_path.rglob("*.sqlite3"))


def test_a_disk_that_is_wiped_at_each_restart_is_refused(tmp_path: Path) -> None:
    done = command_of(words(), {**PLATFORM, "PORT": str(free_port())}, cwd=tmp_path)
    assert (done.returncode, done.stderr.count("\n")) == (2, 1), done.stderr
    assert "DATABASE_URL" in done.stderr
    assert not list(tmp_path.iterdir())
