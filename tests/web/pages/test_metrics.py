"""What a floor counts, for whoever watches over it: right numbers, no name, not for everybody."""

import re
from collections.abc import Iterator
from pathlib import Path

import httpx2
import pytest
from prometheus_client.core import Metric

from floor.counts import Counts, Histogram
from tests.web.house import Browser, House, serving
from tests.web.screen import WAIT_S
from web import metrics

TOKEN = "a token of 16 letters or more"
DOCUMENT = Path(__file__).parents[3] / "docs" / "metrics.md"
NAME = "Marie-Distincte"


@pytest.fixture
def watched(tmp_path: Path) -> Iterator[House]:
    with serving(tmp_path, metrics_token=TOKEN) as house, house.story():
        house.open_sprint(house.found())
        yield house


def read(house: House, **headers: str) -> dict[str, float]:
    answer = httpx2.get(f"{house.url}/metrics", headers=headers, timeout=WAIT_S)
    assert answer.status_code == 200
    lines = [line.rpartition(" ") for line in answer.text.splitlines() if line[0] != "#"]
    return {name: float(value) for name, _, value in lines}


def test_a_played_sprint_is_counted(watched: House) -> None:
    console = watched.found().open("console", watched.sprint)
    pad = watched.join(NAME).open("pad", watched.sprint)
    refused = pad.tap()
    assert refused["code"] == "phase"
    watched.start(console)
    key = "f" * 32
    for _ in range(2):
        pad.do({"c": "log_outcome", "kind": "refusal"}, key)
    pad.rest()
    now = read(watched)
    assert now['floor_connections{screen="pad"}'] == 1
    assert now['floor_connections{screen="console"}'] == 1
    assert now['floor_connections{screen="wall"}'] == 0
    assert now["floor_taps_total"] == 3
    assert now["floor_accepted_total"] == 2, "the start, and the tap"
    assert now["floor_resent_total"] == 1
    assert now['floor_refused_total{code="phase"}'] == 1
    assert now["floor_commit_commands_count"] == now["floor_commit_seconds_count"] > 3
    assert now["floor_commit_commands_sum"] >= now["floor_commit_commands_count"]
    assert now["floor_deltas_total"] > 2
    assert now["floor_tick_seconds_count"] > 1
    assert now["floor_snapshots_total"] == 4
    assert now["floor_loop_lag_seconds_count"] > 0
    assert now["floor_divergence_total"] == now["floor_aborted_total"] == 0
    assert now["floor_disk_free_bytes"] > 0
    assert now["floor_admission_stopped"] == now["floor_database_behind_seconds"] == 0


def test_who_comes_back_is_counted_by_what_it_got(watched: House) -> None:
    host = watched.found()
    wall = host.open("console", watched.sprint)
    wall.of("snapshot")
    wall.of("snapshot")
    wall.rest()
    seen = {
        view: {"epoch": wall.watcher.epoch, "seq": seq} for view, seq in wall.watcher.seqs.items()
    }
    for position in (seen, {view: {"epoch": 1, "seq": 1} for view in seen}):
        back = host.open("console", watched.sprint, hello=False)
        back.hello(position=position)
        back.of("welcome")
        back.rest()
    stranger = Browser(watched).open("console", watched.sprint, hello=False)
    stranger.hello(position=seen)
    stranger.ended()
    now = read(watched)
    for how in ("lossless", "snapshot", "failed"):
        assert now[f'floor_reconnects_total{{how="{how}"}}'] == 1, how


def test_nobody_is_named_in_them(watched: House) -> None:
    watched.join(NAME).open("pad", watched.sprint).of("welcome")
    text = metrics.text(watched.desk).decode()
    assert "floor_connections" in text
    for secret in (NAME, watched.secret, watched.code, TOKEN):
        assert secret not in text


def test_only_this_machine_or_who_has_the_token_reads_them(watched: House) -> None:
    bearer = {"Authorization": f"Bearer {TOKEN}"}
    away = {"Host": "192.168.1.20:8000"}
    by_name = {"Host": "a-name-that-prometheus-knows"}
    by_proxy = {"X-Forwarded-For": "192.168.1.30"}
    for headers in ({}, {"Host": "localhost:8000"}, bearer, bearer | away, bearer | by_name):
        assert httpx2.get(f"{watched.url}/metrics", headers=headers).status_code == 200, headers
    wrong = {"Authorization": "Bearer another token, as long"}
    for headers in (away, by_proxy, away | wrong, away | {"Authorization": "Bearer"}):
        assert httpx2.get(f"{watched.url}/metrics", headers=headers).status_code == 404, headers


def test_without_a_token_no_bearer_gets_in(house: House) -> None:
    away = {"Host": "192.168.1.20:8000", "Authorization": "Bearer"}
    assert httpx2.get(f"{house.url}/metrics", headers=away).status_code == 404


def test_two_floors_in_one_process_count_apart(watched: House, house: House) -> None:
    house.desk.counts.taps += 1_000
    assert read(watched)["floor_taps_total"] < 1_000 <= read(house)["floor_taps_total"]


def test_a_histogram_puts_each_value_under_the_next_bound() -> None:
    noted = Histogram((1, 10))
    for value in (0, 1, 2, 10, 11):
        noted.note(value)
    assert (noted.counts, noted.total) == ([2, 2, 1], 24)
    assert all(not any(h.counts) for h in vars(Counts()).values() if isinstance(h, Histogram))


def test_each_metric_is_documented_as_it_is(watched: House) -> None:
    families = list(metrics.Gathering(watched.desk).collect())
    told = dict(re.findall(r"^\| `(\w+)` \| \w+ \| (.+?) \|$", DOCUMENT.read_text(), re.MULTILINE))
    assert told == {_exposed(family): family.documentation for family in families}


def _exposed(family: Metric) -> str:
    return family.name + ("_total" if family.type == "counter" else "")
