"""The machine: its cores, what a process used of them, what others did meanwhile."""

import os
import platform
from collections.abc import Callable
from pathlib import Path

SERVER_CORE, DRIVER_CORE = 0, 1
CORES = len(os.sched_getaffinity(0))
TICK_S = 1 / os.sysconf("SC_CLK_TCK")


def pinned(core: int) -> Callable[[], None]:
    """For `preexec_fn`: on one core, when there are two."""
    cores = sorted(os.sched_getaffinity(0))
    mine = {cores[core % len(cores)]}
    return lambda: os.sched_setaffinity(0, mine)


def cpu_s(pid: int) -> float:
    """Seconds on a core so far, all threads, as the scheduler counts them (to the nanosecond)."""
    threads = Path(f"/proc/{pid}/task").iterdir()
    return sum(int((thread / "schedstat").read_text().split()[0]) for thread in threads) / 1e9


def rss_kb(pid: int) -> int:
    line = next(x for x in Path(f"/proc/{pid}/status").read_text().splitlines() if "VmRSS" in x)
    return int(line.split()[1])


class Others:
    """What programs other than the bench's use, and what the host keeps from us."""

    def __init__(self) -> None:
        self._ticks, self._stolen = _ticks(), _stolen()

    def used_s(self) -> float:
        """Since it was made; at least: of a program that has ended nothing is known."""
        used = [ticks - self._ticks.get(program, 0) for program, ticks in _ticks().items()]
        return (sum(used) + _stolen() - self._stolen) * TICK_S


def _ticks() -> dict[tuple[str, str], int]:
    """By process and its start, but for our own group."""
    found, ours = {}, os.getpgrp()
    for stat in Path("/proc").glob("[0-9]*/stat"):
        try:
            fields = stat.read_text().rpartition(")")[2].split()
        except OSError:  # it has ended
            continue
        if int(fields[2]) != ours:
            found[stat.parent.name, fields[19]] = int(fields[11]) + int(fields[12])
    return found


def _stolen() -> int:
    return int(Path("/proc/stat").read_text().split("\n", 1)[0].split()[8])


def described() -> dict[str, str]:
    cpu = Path("/proc/cpuinfo").read_text()
    model = next((x.split(":")[1].strip() for x in cpu.splitlines() if "model name" in x), "?")
    pages = os.sysconf("SC_PAGE_SIZE") * os.sysconf("SC_PHYS_PAGES")
    return {
        "cpu": f"{model}, {os.cpu_count()} cores",
        "memory": f"{pages / 2**30:.0f} GiB",
        "system": f"{platform.system()} {platform.release()}",
        "python": platform.python_version(),
    }
