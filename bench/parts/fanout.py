"""What one delivery costs the server, as a ratio to what it costs the kernel alone."""

from collections.abc import Mapping
from pathlib import Path
from typing import Any

from bench import serving, sprint, writing
from bench.driving import Driver
from bench.scale import Scale

RATE, FAST, SLOW = 50, 200, 10  # outcomes a second
OWN_FRAMES = {"BENCH_TICK_MS": "0"}  # each outcome goes in a frame of its own


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    """One cycle: each figure beside the floor of the same minute."""
    watchers, seconds = scale.watchers, scale.seconds
    frames = folder / "frames"
    alone = fed(folder, watchers, RATE, seconds, frames)
    floor = writing.per_delivery_us(frames, watchers, RATE, seconds)
    phones = scale.tapping
    whole = tapped(folder, phones, watchers, RATE, seconds, OWN_FRAMES)
    ticked = tapped(folder, phones, watchers, FAST, seconds)
    many = tapped(folder, phones, scale.many, SLOW, seconds, OWN_FRAMES, frames)
    many_floor = writing.per_delivery_us(frames, scale.many, SLOW, seconds)
    return {
        "floor_us": floor,
        "many_floor_us": many_floor,
        "alone_us": alone["delivery_us"],
        "alone": alone["delivery_us"] / floor,
        "whole": whole["delivery_us"] / floor,
        "ticked": ticked["cpu_s"] / (ticked["accepted"] * (watchers + phones)) * 1e6 / floor,
        "many": many["delivery_us"] / many_floor,
        "rss_kb": alone["rss_kb"],
        "many_rss_kb": many["rss_kb"],
        "driver_cpu": alone["driver_cpu_s"] / seconds,
        "delivered": min(run["delivered"] for run in (alone, whole, ticked, many)),
    }


def fed(folder: Path, watchers: int, rate: float, seconds: float, frames: Path) -> dict[str, Any]:
    """Fan-out alone: the real app, Live and Wire; the batches were decided before."""
    made = sprint.begin(folder / "fed", pads=1, walls=watchers)
    turned = {**OWN_FRAMES, "BENCH_FEED": f"{rate} {seconds}"}
    with serving.floor(made.data, turned) as server, Driver() as driver:
        empty = server.rss_kb
        driver.open(server.port, made.path, wall=made.walls)
        rss_kb = (server.rss_kb - empty) / watchers
        driver.capture(frames)
        before = server.cpu_s
        driver.begin_run(seconds, frames=int(rate * seconds))
        server.feed()
        told = driver.told()
        return _told(told, server.cpu_s - before, rss_kb, int(rate * seconds))


def tapped(
    folder: Path,
    phones: int,
    watchers: int,
    rate: float,
    seconds: float,
    turned: Mapping[str, object] | None = None,
    capture: Path | None = None,
) -> dict[str, Any]:
    """The whole: phones tap, the recorder decides and commits, answers go out, walls are drawn."""
    made = sprint.begin(folder / "tapped", pads=phones, walls=watchers)
    with serving.floor(made.data, turned) as server, Driver() as driver:
        empty = server.rss_kb
        driver.open(server.port, made.path, wall=made.walls, pad=made.pads)
        rss_kb = (server.rss_kb - empty) / (watchers + phones)
        if capture is not None:
            driver.capture(capture)
        before = server.cpu_s
        driver.begin_run(seconds, rate)
        told = driver.told()
        assert told["accepted"] == told["sent"], told
        return _told(told, server.cpu_s - before, rss_kb, told["least"])


def _told(told: dict[str, Any], cpu_s: float, rss_kb: float, expected: int) -> dict[str, Any]:
    """`delivered`: the share of frames that came, in an unbroken line, to the worst watcher."""
    unbroken = told["least"] == told["most"] == expected and not told["broken"]
    return told | {
        "cpu_s": cpu_s,
        "delivery_us": cpu_s / max(told["frames"], 1) * 1e6,
        "rss_kb": rss_kb,
        "delivered": 1.0 if unbroken else min(told["least"] / max(expected, 1), 0.999),
    }
