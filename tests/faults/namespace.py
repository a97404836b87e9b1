"""A network of its own for a server, whose cable can be pulled: packets are lost, untold."""

import os
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.faults.process import Served

HERE, THERE = "10.213.5.1", "10.213.5.2"


class Cable:
    """Between this machine and the namespace."""

    def __init__(self) -> None:
        self.namespace = f"floor-{os.getpid()}"
        self._near, self._far = f"vf{os.getpid() % 10**6}", "far"

    def lay(self) -> None:
        ends = ["type", "veth", "peer", "name", self._far, "netns", self.namespace]
        _ip("netns", "add", self.namespace)
        _ip("link", "add", self._near, *ends)
        _ip("addr", "add", f"{HERE}/30", "dev", self._near)
        _ip("link", "set", self._near, "up")
        _ip("-n", self.namespace, "addr", "add", f"{THERE}/30", "dev", self._far)
        _ip("-n", self.namespace, "link", "set", "lo", "up")
        self.plug()

    def pull(self) -> None:
        _ip("-n", self.namespace, "link", "set", self._far, "down")

    def plug(self) -> None:
        _ip("-n", self.namespace, "link", "set", self._far, "up")

    def remove(self) -> None:
        """The cable goes with it."""
        _ip("netns", "del", self.namespace)


@contextmanager
def apart(folder: Path) -> Iterator[tuple[Served, Cable]]:
    """A server at the far end of a cable. Raises CalledProcessError where that is not allowed."""
    cable = Cable()
    cable.lay()
    try:
        served = Served(folder)
        served.name = THERE
        served.prefix = ("ip", "netns", "exec", cable.namespace)
        yield served, cable
        served.close()
    finally:
        cable.remove()


def _ip(*words: str) -> None:
    subprocess.run(["ip", *words], check=True, capture_output=True)
