"""What this floor counts, as Prometheus reads it: gathered when it is asked, and not before."""

import shutil
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from prometheus_client import CollectorRegistry, generate_latest
from prometheus_client.core import (
    CounterMetricFamily,
    GaugeMetricFamily,
    HistogramMetricFamily,
    Metric,
)
from prometheus_client.registry import Collector

from floor.counts import Histogram
from web.desk import Desk

SCREENS = ("pad", "wall", "console")
RECONNECTS = ("lossless", "snapshot", "failed")


def registry(desk: Desk) -> CollectorRegistry:
    """One an app: nothing is kept between two, or shared by them."""
    own = CollectorRegistry()
    own.register(Gathering(desk))
    return own


def text(desk: Desk) -> bytes:
    return generate_latest(registry(desk))


class Gathering(Collector):
    def __init__(self, desk: Desk) -> None:
        self._desk = desk

    def collect(self) -> Iterator[Metric]:
        yield from self._screens()
        yield from self._commands()
        yield from self._database()
        yield from self._loop()

    def _screens(self) -> Iterator[Metric]:
        counts, here = self._desk.counts, Counter(self._desk.screens.kinds())
        yield _gauge("connections", "Open sockets, by screen.", "screen", SCREENS, here)
        yield _counter("deltas", "Deltas encoded, once for all who see that view.", counts.deltas)
        yield _counter("snapshots", "Whole views given to one screen.", counts.snapshots)
        yield _counter("slow", "Times a screen's buffer was full.", counts.slow)
        yield _counter("aborted", "Sockets cut without a farewell.", counts.aborted)
        yield _counter("turned_away", "New sockets told to come back later.", counts.turned_away)
        yield _counter(
            "divergence", "Times a screen found that it shows what is not.", counts.diverged
        )
        how = "Screens that came back: to all they missed, to a snapshot, or not at all."
        yield _counters("reconnects", how, "how", RECONNECTS, counts.reconnects)
        yield _histogram("tick_seconds", "Time of one flush of a sprint.", counts.flush_seconds)

    def _commands(self) -> Iterator[Metric]:
        counts = self._desk.counts
        yield _counter("taps", "Outcomes that screens asked to log.", counts.taps)
        yield _counter("accepted", "Commands of screens that were stored.", counts.accepted)
        yield _counter("resent", "Commands that had been stored before.", counts.resent)
        yield _counters(
            "refused", "Commands refused, by code.", "code", sorted(counts.refused), counts.refused
        )

    def _database(self) -> Iterator[Metric]:
        desk, counts = self._desk, self._desk.counts
        yield _histogram("commit_commands", "Commands of one commit.", counts.commit_commands)
        yield _histogram(
            "commit_seconds", "Time of one transaction, its fsync too.", counts.commit_seconds
        )
        behind_s = desk.floor.db_behind_ms() / 1000
        yield _value("database_behind_seconds", "How long it has not answered.", behind_s)
        free = shutil.disk_usage(desk.settings.data).free
        yield _value("disk_free_bytes", "Room on the disk of the data folder.", free)

    def _loop(self) -> Iterator[Metric]:
        lag = self._desk.counts.lag_seconds
        yield _histogram("loop_lag_seconds", "How late the event loop was.", lag)
        yield _value("tasks", "Tasks of the event loop.", self._desk.watchdog.tasks)
        late = int(self._desk.watchdog.late)
        yield _value("admission_stopped", "1 while nobody new comes in, the loop being late.", late)


def _value(name: str, said: str, value: float) -> Metric:
    return GaugeMetricFamily(f"floor_{name}", said, value=value)


def _counter(name: str, said: str, value: int) -> Metric:
    return CounterMetricFamily(f"floor_{name}", said, value=value)


def _labelled(
    family: GaugeMetricFamily | CounterMetricFamily, kinds: Iterable[str], found: Mapping[Any, int]
) -> Metric:
    """One figure a kind, those that are nought too."""
    for kind in kinds:
        family.add_metric([kind], found.get(kind, 0))
    return family


def _gauge(
    name: str, said: str, label: str, kinds: Iterable[str], found: Mapping[Any, int]
) -> Metric:
    return _labelled(GaugeMetricFamily(f"floor_{name}", said, labels=[label]), kinds, found)


def _counters(
    name: str, said: str, label: str, kinds: Iterable[str], found: Mapping[Any, int]
) -> Metric:
    return _labelled(CounterMetricFamily(f"floor_{name}", said, labels=[label]), kinds, found)


def _histogram(name: str, said: str, noted: Histogram) -> Metric:
    """Prometheus wants sums up to each bound."""
    buckets, so_far = [], 0
    for bound, count in zip((*noted.bounds, float("inf")), noted.counts, strict=True):
        so_far += count
        buckets.append((_bound(bound), float(so_far)))
    family = HistogramMetricFamily(f"floor_{name}", said)
    family.add_metric([], buckets, noted.total)
    return family


def _bound(bound: float) -> str:
    return "+Inf" if bound == float("inf") else str(bound)
