"""What one more outcome costs in the fold and in each view, on floors of any size."""

import time
from collections.abc import Callable
from pathlib import Path
from statistics import median
from typing import Any, TypeVar

from bench.history import History
from bench.scale import Scale
from bench.sprint import now_ms
from floor.live.mine import Mine, Places
from floor.live.mirror import Mirror
from floor.moments import moments
from floor.views import lead, shared

T = TypeVar("T")
ROUNDS = 200


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    """Microseconds of CPU, medians: by reps, and by outcomes with 12 reps."""
    sizes = [(reps, scale.outcomes) for reps in scale.reps]
    sizes += [(12, scale.outcomes // 10), (12, scale.outcomes // 100)]
    found: dict[str, float] = {}
    for reps, outcomes in sizes:
        for name, us in _one(reps, outcomes).items():
            found[f"{name}_{reps}_{outcomes}"] = us
    return found


def _one(reps: int, outcomes: int) -> dict[str, float]:
    history = History(reps, now_ms(), outcomes)
    mine: Callable[[Any], Any] = Mine(Places(), "rep0")
    mirrors = {
        "shared": Mirror("shared", "", 1, history.state, shared.project),
        "lead": Mirror("lead", "", 1, history.state, lead.project),
        "mine": Mirror("mine", "rep0", 1, history.state, mine),
    }
    times: dict[str, list[float]] = {name: [] for name in ("decide", "fold", *mirrors)}
    for _ in range(ROUNDS):
        before = history.state
        us, entry = _timed(history.next)
        times["decide"].append(us)
        us, _ = _timed(lambda: moments(before, history.apply(entry), entry))  # noqa: B023 # at once
        times["fold"].append(us)
        for name, mirror in mirrors.items():
            us, _ = _timed(lambda: mirror.step(history.state))  # noqa: B023 # at once
            times[name].append(us)
    return {name: median(values) for name, values in times.items()}


def _timed(work: Callable[[], T]) -> tuple[float, T]:
    began = time.thread_time_ns()
    done = work()
    return (time.thread_time_ns() - began) / 1000, done
