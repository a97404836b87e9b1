"""Who comes in, asked before anything is looked up; who must wait is told for how long."""

import time
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest
from websockets.exceptions import ConnectionClosed

from tests.web.house import House, serving
from web.desk import HANDSHAKES_S
from web.limits import Bucket
from web.sockets.admission import LEAST_CAP_MS, away_ms, reconnect_cap_ms

CROWD = 5


@pytest.fixture
def narrow(tmp_path: Path) -> Iterator[House]:
    """Two at once, then one a second."""
    with serving(tmp_path, handshakes_per_s=1) as house, house.story():
        house.open_sprint(house.found())
        yield house


@pytest.fixture
def lookups(narrow: House, monkeypatch: pytest.MonkeyPatch) -> list[int]:
    """Which sprints sockets asked the database for."""
    found: list[int] = []
    find = narrow.desk.floor.sprints.find

    async def counted(sprint: int) -> Any:
        found.append(sprint)
        return await find(sprint)

    monkeypatch.setattr(narrow.desk.floor.sprints, "find", counted)
    return found


def test_a_storm_costs_no_lookup(
    narrow: House, lookups: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    bucket = Bucket(1, HANDSHAKES_S, lambda: 0.0)  # however long the storm takes
    monkeypatch.setattr(narrow.desk, "handshakes", bucket)
    phones = [narrow.join(f"Rep {n}") for n in range(CROWD)]
    lookups.clear()
    told = []
    for phone in phones:
        screen = phone.open("pad", narrow.sprint, hello=False)
        with suppress(ConnectionClosed):  # sent away before it said who it is
            screen.hello()
        told.append(screen.next())
    let_in = [frame for frame in told if frame["type"] == "welcome"]
    sent_away = [frame for frame in told if frame["type"] == "bye"]
    assert len(let_in) + len(sent_away) == CROWD
    assert len(lookups) == len(let_in) == HANDSHAKES_S < CROWD
    assert {frame["code"] for frame in sent_away} == {"busy"}
    assert all(0 < frame["retry_ms"] <= 1_000 + LEAST_CAP_MS for frame in sent_away)


def test_without_the_bucket_everybody_is_looked_up(
    narrow: House, lookups: list[int], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bucket, "take", lambda *_: True)
    phones = [narrow.join(f"Rep {n}") for n in range(CROWD)]
    lookups.clear()
    for phone in phones:
        phone.open("pad", narrow.sprint).of("welcome")
    assert len(lookups) == CROWD


def test_two_hundred_that_were_cut_at_once_are_let_in_at_once(house: House) -> None:
    """So that they are back within three seconds; more come as the cap spreads them."""
    desk = house.desk
    per_s = desk.settings.handshakes_per_s
    assert HANDSHAKES_S * per_s >= 200
    assert reconnect_cap_ms(desk) == LEAST_CAP_MS


def test_after_a_freeze_screens_come_back_as_soon_as_they_may(
    quick: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(quick.desk.watchdog, "_late_until", time.monotonic() + 60)
    found = away_ms(quick.desk)
    assert found is not None and 50_000 < found <= 60_000
    monkeypatch.undo()
    assert away_ms(quick.desk) is None


def test_a_full_floor_sends_away_and_a_stopping_one_too(
    quick: House, monkeypatch: pytest.MonkeyPatch
) -> None:
    desk = quick.desk
    assert away_ms(desk) is None
    monkeypatch.setattr(desk.screens, "leaving", True)
    assert away_ms(desk) == desk.settings.retry_ms
    monkeypatch.undo()
    monkeypatch.setattr(type(desk.screens), "__len__", lambda _: 20_000)
    assert away_ms(desk) == desk.settings.retry_ms
    assert reconnect_cap_ms(desk) == 200_000, "so many a second, not more"
