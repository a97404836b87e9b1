"""A locked database kills no healthy phone: it is answered, told, and served again."""

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.outage import locked
from tests.web.house import Browser, House, serving
from tests.web.screen import new_key
from tests.web.sockets.test_guards import await_true


@pytest.fixture
def impatient(tmp_path: Path, database_url: str) -> Iterator[House]:
    with serving(tmp_path, database_s=2, database_url=database_url) as house, house.story():
        house.open_sprint(house.found())
        yield house


def test_a_phone_lives_through_a_database_that_does_not_store(impatient: House) -> None:
    house = impatient
    console = house.found().open("console", house.sprint)
    pad, machine = house.join("Marie").open("pad", house.sprint), Browser(house)
    house.start(console)
    key, tap = new_key(), {"c": "log_outcome", "kind": "refusal"}
    with locked(house.desk.settings.database):
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
        given_up = house.desk.floor.recorder  # by its thread too: until then it may still be stored
        await_true(lambda: given_up._under_way is None, "it still waits")
    stored = pad.do(tap, key)
    assert (stored["type"], stored["dup"]) == ("accepted", False)
    pad.until(lambda f: f["type"] == "heartbeat" and f["db_behind_ms"] == 0)
    house.time.now += 1
    assert pad.tap()["type"] == "accepted", "the same socket, all along"
