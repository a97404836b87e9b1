"""How long a tap takes to be stored, and to stand on the last wall."""

from pathlib import Path

from bench import serving, sprint
from bench.driving import Driver
from bench.scale import Scale

RATE = 20  # taps a second, at random instants


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    """Milliseconds, by number of walls."""
    found: dict[str, float] = {}
    for walls in scale.latencies:
        made = sprint.begin(folder / f"walls-{walls}", pads=scale.tapping, walls=walls)
        with serving.floor(made.data) as server, Driver() as driver:
            driver.open(server.port, made.path, wall=made.walls, pad=made.pads)
            driver.begin_run(scale.seconds * 2, RATE, even=False, idle_us=0)
            told = driver.told()
        assert told["broken"] == 0, told
        assert told["shown_us"]["count"] == told["accepted_us"]["count"] == told["sent"], told
        for what in ("accepted", "shown"):
            for share in ("p50", "p99"):
                found[f"{what}_{share}_{walls}"] = told[f"{what}_us"][share] / 1000
    return found
