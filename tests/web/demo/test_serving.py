"""`floor serve --demo`, as a process of its own: what a developer sees on a fresh machine."""

import sqlite3
from collections.abc import Iterator
from contextlib import closing, contextmanager
from pathlib import Path
from typing import Any

import httpx2
import pytest

from tests.process import Process, floor_process
from tests.web.screen import WAIT_S, Screen

DEMO = ("--host", "127.0.0.1", "--demo", "--reps", "16")
FEW = 6
AGE_MS = 20 * 60_000


def rows(folder: Path, query: str) -> list[Any]:
    with closing(sqlite3.connect(folder / "data" / "floor.sqlite3")) as database:
        return database.execute(query).fetchall()


def playing(folder: Path) -> int:
    ((sprint,),) = rows(folder, "SELECT id FROM sprints WHERE demo > 0 AND purged_at IS NULL")
    return int(sprint)


@contextmanager
def wall_of(floor: Process, sprint: int) -> Iterator[Screen]:
    """Without any cookie, from this machine."""
    wall = Screen(floor.url, sprint, "wall")
    try:
        wall.hello()
        yield wall
    finally:
        wall.close()


def get(floor: Process, path: str) -> httpx2.Response:
    return httpx2.get(floor.url + path, headers={"Accept": "text/html"}, timeout=WAIT_S)


def test_the_terminal_names_the_demo_first_and_its_wall_is_alive(tmp_path: Path) -> None:
    with floor_process(tmp_path, *DEMO) as floor:
        first = floor.said.splitlines()[:4]
        assert [line.rpartition("/")[2] for line in first] == ["demo", "wall", "pad", "console"]
        assert floor.said.index("/demo") < floor.said.index("/welcome#")
        with wall_of(floor, playing(tmp_path)) as wall:
            shared = wall.see("shared", lambda state: state["demo"] == 12)
            assert shared["when"]["phase"] == "live"
            assert (shared["totals"]["doors"] > 60, shared["totals"]["meetings"]) == (True, 2)
            assert len(shared["ranks"]) >= 3
            told = [wall.of("delta") for _ in range(FEW)]
            assert told[-1]["to"] > told[0]["to"]
            seen = wall.until(lambda frame: frame["type"] == "presence" and frame["pads"] > 6)
            assert seen["pads"] <= 16
        assert 0.05 < rate(tmp_path) < 8, "about one a second, by chance and by the machine"
        assert "error" not in floor.log.read_text("utf-8")


def rate(folder: Path) -> float:
    """Commands a second that came by sockets, by their own instants."""
    ((newest,),) = rows(folder, "SELECT max(at) FROM events")
    ((opened,),) = rows(folder, "SELECT started_at FROM sprints")
    since = opened + AGE_MS
    ((count,),) = rows(folder, f"SELECT count(*) FROM events WHERE at > {since}")
    return float(1000 * count / (newest - since))


def test_serving_alone_starts_no_demo(tmp_path: Path) -> None:
    with floor_process(tmp_path, "--host", "127.0.0.1") as floor:
        assert get(floor, "/").headers["location"] == "/welcome"
        assert get(floor, "/demo").headers["location"] == "/"
        assert rows(tmp_path, "SELECT * FROM sprints") == []


def test_a_click_takes_it_away(tmp_path: Path) -> None:
    with floor_process(tmp_path, *DEMO) as floor, wall_of(floor, playing(tmp_path)) as wall:
        wall.of("snapshot")
        origin = {"Origin": floor.url}
        gone = httpx2.post(f"{floor.url}/demo/removal", headers=origin, timeout=WAIT_S)
        assert gone.status_code == 303
        assert wall.ended() == 4426
        assert get(floor, "/").headers["location"] == "/welcome"
        for table in ("events", "people", "texts", "seats", "results", "tokens"):
            assert rows(tmp_path, f"SELECT * FROM {table}") == [], table
        assert (tmp_path / "data" / "floor.sqlite3-wal").stat().st_size == 0, "truncated"
        assert "error" not in floor.log.read_text("utf-8")
    with floor_process(tmp_path, *DEMO) as floor:
        assert "/demo" not in floor.said, "what was removed stays removed"
        assert get(floor, "/").headers["location"] == "/welcome"


@pytest.mark.parametrize("words", [DEMO, DEMO[:2]])
def test_one_that_was_left_is_never_taken_up_again(tmp_path: Path, words: tuple[str, ...]) -> None:
    """Killed in the middle; the next start has its own, without a gap, or none."""
    with floor_process(tmp_path, *DEMO) as floor:
        left = playing(tmp_path)
        floor.popen.kill()
        floor.popen.wait()
    with floor_process(tmp_path, *words):
        standing = rows(tmp_path, "SELECT id FROM sprints WHERE purged_at IS NULL")
        assert len(standing) == (words is DEMO)
        assert (left,) not in standing
        assert rows(tmp_path, "SELECT seq FROM events WHERE body LIKE '%clock_jumped%'") == []
