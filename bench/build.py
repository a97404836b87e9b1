"""The C programs, compiled on the spot."""

import subprocess
from pathlib import Path

HERE = Path(__file__).parent
CACHE = HERE.parent / ".cache" / "bench"


def program(name: str, *sources: str) -> Path:
    CACHE.mkdir(parents=True, exist_ok=True)
    made = CACHE / name
    paths = [HERE / source for source in sources]
    if not made.exists() or made.stat().st_mtime < max(path.stat().st_mtime for path in paths):
        subprocess.run(["gcc", "-O2", "-o", made, *paths, "-lm"], check=True)
    return made


def floor() -> Path:
    return program("floor", "floor.c")


def driver() -> Path:
    return program("driver", *(f"driver/{name}.c" for name in ("main", "socket", "taps")))
