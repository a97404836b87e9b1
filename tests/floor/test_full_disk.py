"""A disk that is full, for real: taps are refused for now, and stored once there is room again."""

import asyncio
import os
import resource
import subprocess
from collections.abc import Iterator
from pathlib import Path

import pytest

from floor import commands as c
from floor.errors import StorageDown
from floor.rep import Actor
from floor.storage import wal
from floor.verify import verify
from tests.story import telling

pytestmark = pytest.mark.anyio

TAP = c.LogOutcome(kind="refusal")
SIZE = 4 * 1024 * 1024


class Disk:
    """A small one of its own for root; for others, files that may not grow."""

    def __init__(self, folder: Path, *, own: bool) -> None:
        self.folder, self._own = folder, own
        self._ballast = folder / "ballast"

    def fill(self) -> None:
        if not self._own:
            largest = max(file.stat().st_size for file in self.folder.iterdir())
            resource.setrlimit(resource.RLIMIT_FSIZE, (largest, _most()))
            return
        with self._ballast.open("wb", buffering=0) as ballast:
            try:
                while True:
                    ballast.write(bytes(4096))
            except OSError:
                pass

    def empty(self) -> None:
        resource.setrlimit(resource.RLIMIT_FSIZE, (_most(), _most()))
        self._ballast.unlink(missing_ok=True)


def _most() -> int:
    return resource.getrlimit(resource.RLIMIT_FSIZE)[1]


@pytest.fixture(params=["a small disk", "files that may not grow"])
def disk(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Disk]:
    own = request.param == "a small disk" and os.geteuid() == 0 and _mounted(tmp_path)
    small = Disk(tmp_path, own=own)
    yield small
    small.empty()
    if own:
        subprocess.run(["umount", str(tmp_path)], check=True)


def _mounted(folder: Path) -> bool:
    """Containers often may not, even as root: then it is the other way."""
    mount = ["mount", "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs", str(folder)]
    return subprocess.run(mount, capture_output=True).returncode == 0


@pytest.mark.parametrize("tended", [False, True])
async def test_a_full_disk_refuses_for_now_and_recovers_without_a_restart(
    disk: Disk, tended: bool, monkeypatch: pytest.MonkeyPatch
) -> None:
    if tended:  # after each commit the writer moves its log into the database, if there is room
        for name, value in (("MOST_BYTES", 1), ("LOOK_S", 0.0), ("AGAIN_S", 0.0)):
            monkeypatch.setattr(wal, name, value)
    async with telling(f"sqlite:///{disk.folder / 'floor.sqlite3'}") as story:
        by = Actor("rep", (await story.calling("Karim"))[0])
        wall, stored = await story.watch("wall"), 0
        disk.fill()
        key = story.key()
        for _ in range(2_000):
            try:
                await story.ask(TAP, by, key)
            except StorageDown:
                break
            key, stored = story.key(), stored + 1
        else:
            raise AssertionError("the disk never was full")
        for _ in range(20):
            assert await story.refused(TAP, by, key) == StorageDown.code
        # Tended, a page or two may still find room where a tap finds none.
        assert tended or not (await story.floor.ready()).database
        await asyncio.sleep(0.01)
        story.floor.live.beat()
        assert wall.of("heartbeat")[-1]["db_behind_ms"] > 0
        await story.watch("wall")  # who only looks is let in all the same
        disk.empty()
        assert not (await story.ask(TAP, by, key)).dup
        report = verify(story.floor.storage, story.sprint)
        assert report.totals is not None
        assert (report.problems, report.totals.dials) == ((), stored + 1)
        await story.verify()
