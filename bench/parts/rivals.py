"""The same frames to as many sockets by the usual means: CPU of a delivery, beside ours."""

import sys
from pathlib import Path

from bench import build
from bench.driving import Driver
from bench.parts.fanout import RATE, fed
from bench.scale import Scale
from bench.serving import Served

SOCKETIO = build.CACHE / "venv" / "bin" / "python"
SOCKETIO_PATH = "/socket.io/?EIO=4&transport=websocket"


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    """Ratios of ours to theirs: under 1, ours is cheaper. A rival that is not installed is left
    out."""
    frames = folder / "frames"
    ours = fed(folder, scale.watchers, RATE, scale.seconds, frames)["delivery_us"]
    found = {"ours_us": ours}
    for name, module, kind, path, python in (
        ("naive", "naive", "plain", "/", Path(sys.executable)),
        ("broadcast", "broadcast", "plain", "/", Path(sys.executable)),
        ("socketio", "room", "socketio", SOCKETIO_PATH, SOCKETIO),
    ):
        if python.exists():
            theirs = _theirs(scale, folder, frames, module, kind, path, python)
            found |= {f"{name}_us": theirs, name: ours / theirs}
    return found


def _theirs(
    scale: Scale, folder: Path, frames: Path, module: str, kind: str, path: str, python: Path
) -> float:
    asked = (str(frames), str(RATE), str(scale.seconds))
    log, rounds = folder / f"{module}.log", int(RATE * scale.seconds)
    program = f"bench.rivals.{module}"
    with Served(program, *asked, python=python, log=log) as server, Driver() as driver:
        driver.open(server.port, path, **{kind: ["-"] * scale.watchers})
        before = server.cpu_s
        driver.begin_run(scale.seconds, frames=rounds)
        server.feed()
        came: int = driver.told()["frames"]
        used = server.cpu_s - before
    return used / max(came, 1) * 1e6
