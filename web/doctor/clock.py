"""The clock of this machine: whether it is set, runs evenly, and agrees with its files."""

import time
from collections.abc import Callable, Iterator
from pathlib import Path

from web.doctor.finding import Finding, hint, ill, well
from web.doctor.firewall import Ask, ask

WATCHED_S = 0.5
DRIFT_MS = 100
FIRST_YEAR = 2026  # this program is no older
AHEAD_S = 120


def look(data: Path) -> Iterator[Finding]:
    yield from synchronised(ask)
    yield from even(time.time, time.monotonic, time.sleep)
    yield from agrees(time.time(), newest(data))
    yield well("zone", zone=time.strftime("%Z"), now=time.strftime("%Y-%m-%d %H:%M"))


def synchronised(asked: Ask) -> Iterator[Finding]:
    """Nothing where nobody can tell."""
    said = asked(["timedatectl", "show", "--property=NTPSynchronized", "--value"])
    if said == "no":
        yield hint("clock_alone")
    elif said == "yes":
        yield well("clock_set")


def even(
    wall: Callable[[], float], steady: Callable[[], float], sleep: Callable[[float], None]
) -> Iterator[Finding]:
    before = wall() - steady()
    sleep(WATCHED_S)
    drift_ms = round(abs(wall() - steady() - before) * 1000)
    if drift_ms > DRIFT_MS:
        yield ill("clock_jumps", ms=drift_ms)


def agrees(now: float, written: float) -> Iterator[Finding]:
    if time.gmtime(now).tm_year < FIRST_YEAR:
        yield ill("clock_past", year=time.gmtime(now).tm_year)
    elif written - now > AHEAD_S:
        yield ill("clock_behind", minutes=round((written - now) / 60))


def newest(data: Path) -> float:
    """When anything in the folder was last written."""
    try:
        return max((file.stat().st_mtime for file in data.iterdir()), default=0.0)
    except OSError:
        return 0.0
