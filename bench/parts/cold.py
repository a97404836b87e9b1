"""From a log on disk to the first snapshot, as after a restart."""

import asyncio
import gc
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from sqlalchemy import Connection

from bench import sprint
from bench.history import History
from bench.scale import Scale
from floor.events import Entry
from floor.floor import Floor
from floor.live import Pen, Viewer
from floor.storage import event_log, sprints
from web.cli.serve import collect_seldom
from web.settings import Settings

REPS = 30


class Screen:
    """It takes what it is told."""

    def __init__(self) -> None:
        self.told: list[bytes] = []
        self.pen = Pen(self.told.append)

    def close(self, code: int, bye: bytes | None) -> None:
        raise AssertionError(f"closed: {code}")


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    """Seconds, by events."""
    return {
        f"cold_{events}": asyncio.run(_one(folder / f"cold-{events}", events))
        for events in scale.events
    }


async def _one(data: Path, events: int) -> float:
    history = History(REPS, sprint.now_ms() - 3_600_000, events)
    url = Settings(data=data).database
    floor = await Floor.open(url, now_ms=sprint.now_ms)
    rules = history.state.tally.opened
    row = await floor.open_sprint(rules, title="Cold", locale="fr", host="bench")
    await floor.storage.write(_fill, row.id, history.log[1:])
    await floor.close()
    del history, floor  # a start finds nothing of it in memory
    with _as_served():
        return await _started(url, row.id)


async def _started(url: str, sprint_id: int) -> float:
    began = time.perf_counter()
    floor = await Floor.open(url, now_ms=sprint.now_ms)
    try:
        await floor.warm(sprint_id)
        screen = Screen()
        floor.watch(sprint_id, Viewer("wall"), screen, {})
        assert b'"type":"snapshot"' in screen.told[0]
        return time.perf_counter() - began
    finally:
        await floor.close()


@contextmanager
def _as_served() -> Iterator[None]:
    """The garbage collector as `floor serve` sets it."""
    usual = gc.get_threshold()
    gc.collect()
    collect_seldom()
    try:
        yield
    finally:
        gc.set_threshold(*usual)
        gc.unfreeze()


def _fill(connection: Connection, sprint_id: int, log: list[Entry]) -> None:
    sprints.advance(connection, sprint_id, 1, len(log))
    event_log.append(connection, sprint_id, log)
