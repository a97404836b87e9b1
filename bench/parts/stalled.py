"""One screen of fifty that does not read: what the others get, and what the server keeps."""

import time
from pathlib import Path

from bench import serving, sprint
from bench.driving import Driver
from bench.scale import Scale

WALLS = 50
RATE = 500
SECONDS = 5.0  # fills the buffers several times over; the server gives a screen ten seconds


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    seconds = min(SECONDS, scale.seconds * 2)
    made = sprint.begin(folder / "stalled", pads=1, walls=WALLS)
    turned = {"BENCH_TICK_MS": "0", "BENCH_FEED": f"{RATE} {seconds}"}
    with serving.floor(made.data, turned) as server, Driver() as driver:
        driver.small(WALLS - 1)
        driver.open(server.port, made.path, wall=made.walls)
        time.sleep(0.5)
        driver.stall()
        before = server.rss_kb
        driver.begin_run(seconds, frames=int(RATE * seconds))
        server.feed()
        told = driver.told()
        grown = server.rss_kb - before
    return {
        "others": told["least"] / (RATE * seconds),
        "broken": told["broken"],
        "grown_kb": grown,
    }
