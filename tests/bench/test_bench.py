"""The bench itself: every figure is produced, and everything was delivered. Nothing is timed."""

from bench.__main__ import run
from bench.limits import ALL
from bench.scale import SMOKE
from bench.table import written

AT_FULL_SIZE = {"naive", "broadcast", "socketio", "cold_100000"}


def test_every_figure_is_produced_and_every_frame_reaches_every_watcher() -> None:
    results = run("smoke", SMOKE, 1)
    assert {limit.figure for limit in ALL} - set(results.figures) == AT_FULL_SIZE
    grown = {"rss_kb", "many_rss_kb", "grown_kb"}  # so few may weigh less than is freed
    assert all(figure.median >= 0 for name, figure in results.figures.items() if name not in grown)
    assert results.figures["delivered"].least == 1
    assert results.figures["others"].least == 1, "one screen that stalls costs the others theirs"
    assert results.figures["broken"].most == 0
    tables = written(results)
    assert all(limit.title in tables for limit in ALL)
    assert tables.count("not measured") == len(AT_FULL_SIZE)
