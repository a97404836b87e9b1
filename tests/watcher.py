"""The verify rule: what a watcher was sent, patched together, is what the log adds up to."""

import asyncio
import json
from time import monotonic
from typing import Any

import msgspec
from sqlalchemy import Connection, select

from floor.floor import Floor
from floor.live import Pen, Viewer
from floor.state import State, replay
from floor.storage import asides, event_log, tables
from floor.views import lead, mine, shared
from floor.views.diff import patch
from floor.views.digest import digest

SETTLE_S = 60.0  # a flush waits longer where the machine is busy


class Watcher:
    """A channel that keeps its frames and applies them as a screen does. `room` bounds how many
    frames it takes before it says that it is slow; None: any number."""

    def __init__(self, viewer: Viewer, room: int | None = None) -> None:
        self.viewer = viewer
        self.pen = Pen(self.offer)
        self.room = room
        self.offered = 0
        self.raw: list[bytes] = []
        self.frames: list[dict[str, Any]] = []
        self.states: dict[str, Any] = {}
        self.seqs: dict[str, int] = {}
        self.epoch = 0
        self.moments: list[dict[str, Any]] = []
        self.closed: int | None = None
        self.broken: list[AssertionError] = []

    def offer(self, frame: bytes) -> bool:
        self.offered += 1
        if self.room is not None:
            if self.room == 0:
                return False
            self.room -= 1
        self.raw.append(frame)
        try:
            self._take(msgspec.json.decode(frame))
        except AssertionError as broken:  # `verify_watcher` raises it: the floor would log it
            self.broken.append(broken)
        return True

    def close(self, code: int, bye: bytes | None) -> None:
        self.closed = code

    def _take(self, frame: dict[str, Any]) -> None:
        self.frames.append(frame)
        match frame["type"]:
            case "snapshot":
                self.states[frame["view"]] = frame["state"]
                self.epoch = frame["epoch"]
                assert digest(frame["state"]) == frame["hash"]
                self.seqs[frame["view"]] = frame["seq"]
            case "delta":
                view = frame["view"]
                assert (frame["epoch"], frame["from"]) == (self.epoch, self.seqs[view])
                assert frame["to"] > self.seqs[view], "numbers only grow"
                self.states[view] = patch(self.states[view], frame["ops"])
                self.seqs[view] = frame["to"]
                self.moments.extend(frame["moments"])
            case "heartbeat":
                for view, standing in frame["views"].items():
                    assert standing["seq"] == self.seqs[view]
                    assert standing["hash"] == digest(self.states[view])
            case _:
                pass  # presence has no state

    def of(self, kind: str) -> list[dict[str, Any]]:
        return [frame for frame in self.frames if frame["type"] == kind]


async def truth(floor: Floor, sprint: int) -> State:
    """The log, read again and replayed."""

    def read(connection: Any) -> State:
        return replay(event_log.since(connection, sprint), asides.all_of(connection, sprint))

    return await floor.storage.read(read)


def project(state: State, view: str, rep: str | None) -> Any:
    """As JSON holds it."""
    match view:
        case "shared":
            shape: Any = shared.project(state)
        case "lead":
            shape = lead.project(state)
        case _:
            shape = mine.project(state, rep or "")
    return msgspec.json.decode(msgspec.json.encode(shape))


async def at_rest(floor: Floor) -> None:
    """Until no screen waits for a tick, for what was missed, or for a look at the database. Where
    the machine kept a flush waiting the next one is put off: no fixed time is enough for it."""
    end = monotonic() + SETTLE_S
    while _awaits(floor):
        assert monotonic() < end, "it never is at rest"
        await asyncio.sleep(0.01)


def _awaits(floor: Floor) -> bool:
    live = floor.live
    probes = live._probing is not None and not live._probing.done()
    flushes = any(warm._flushing for warm in live._warm.values())
    return bool(live._loading or live._catching or probes or flushes)


async def verify_watcher(floor: Floor, sprint: int, watcher: Watcher) -> None:
    """Its boards, patched frame by frame, come to equal a projection of the replayed log."""
    end = monotonic() + SETTLE_S
    while drifted := await _drifted(floor, sprint, watcher):
        assert monotonic() < end, f"{drifted} has drifted"
        await asyncio.sleep(0.05)


async def _drifted(floor: Floor, sprint: int, watcher: Watcher) -> str:
    """The view that is not what it should be, if there is one."""
    if watcher.broken:
        raise watcher.broken[0]
    state = await truth(floor, sprint)
    for view, shown in watcher.states.items():
        if shown != project(state, view, watcher.viewer.rep):
            return view
    return ""


async def everything(floor: Floor) -> str:
    """All that the database holds, as text."""

    def read(connection: Connection) -> str:
        held = tables.metadata.tables.values()
        rows = [row for table in held for row in connection.execute(select(table))]
        return json.dumps([[str(value) for value in row] for row in rows])

    return await floor.storage.read(read)
