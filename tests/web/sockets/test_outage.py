"""A locked database kills no healthy phone: it is answered, told, and served again."""

import sqlite3
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest

from tests.web.house import Browser, House, serving
from tests.web.screen import new_key


@pytest.fixture
def impatient(tmp_path: Path) -> Iterator[House]:
    with serving(tmp_path, database_s=0.5) as house, house.story():
        house.open_sprint(house.found())
        yield house


@contextmanager
def locked(house: House) -> Iterator[None]:
    other = sqlite3.connect(house.desk.settings.data / "floor.sqlite3", isolation_level=None)
    other.execute("BEGIN IMMEDIATE")
    yield
    other.execute("ROLLBACK")
    other.close()


def test_a_phone_lives_through_a_locked_database(impatient: House) -> None:
    house = impatient
    console = house.found().open("console", house.sprint)
    pad, machine = house.join("Marie").open("pad", house.sprint), Browser(house)
    house.start(console)
    key, tap = new_key(), {"c": "log_outcome", "kind": "refusal"}
    with locked(house):
        refused = pad.do(tap, key)
        assert (refused["code"], refused["final"]) == ("db_down", False)
        assert refused["retry_ms"] > 0
        told = pad.until(lambda f: f["type"] == "heartbeat" and f["db_behind_ms"] > 0)
        assert told["now"] == house.time()
        pad.send({"type": "clock", "t": 7})
        assert pad.of("clock")["t"] == 7
        ready = machine.get("/readyz")
        assert (ready.status_code, ready.json()["database"]) == (503, False)
        assert machine.get("/healthz").status_code == 200
    stored = pad.do(tap, key)
    assert (stored["type"], stored["dup"]) == ("accepted", False)
    pad.until(lambda f: f["type"] == "heartbeat" and f["db_behind_ms"] == 0)
    house.time.now += 1
    assert pad.tap()["type"] == "accepted", "the same socket, all along"
