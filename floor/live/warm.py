"""One watched sprint kept warm: its state, the mirrors of its views, who watches."""

import asyncio
from collections.abc import Iterable, Mapping
from functools import partial

import msgspec

from floor.asides import Aside, Asides
from floor.counts import Counts
from floor.events import Entry, RepErased, RepRemoved
from floor.hub import Batch
from floor.leaderboard import Standing
from floor.live.mirror import Mirror
from floor.live.watch import Channel, Viewer, Watch
from floor.messages import Beat, Bye, CloseCode, Moment, Position, View
from floor.moments import moments
from floor.presence import Attendance
from floor.state import State, apply
from floor.views import lead, mine, shared
from floor.views.shape import MineState

TICK_MS = 50  # at most one flush in this time; the first change goes at once


class Warm:
    def __init__(self, epoch: int, state: State, counts: Counts | None = None) -> None:
        self._counts = counts or Counts()
        self.epoch = epoch
        self.state = state
        self.watches: dict[Watch, None] = {}
        self._mirrors: dict[tuple[View, str], Mirror] = {}
        self._moments: list[Moment] = []
        self._gone: set[str] = set()
        self._attendance = Attendance(self._tell_hosts)
        self._placed: State | None = None
        self._places: dict[str, Standing] = {}
        self._flushed_at = float("-inf")
        self._flushing: asyncio.TimerHandle | None = None

    def take(self, batch: Batch) -> bool:
        """False: something between our head and the batch's is missing."""
        for written in batch.written:
            self._add(written.entries, written.asides)
        self._plan()
        return batch.head <= self.state.head

    def catch_up(self, missed: Iterable[Entry], asides: Asides) -> None:
        """What the log had and nobody told us; names and texts as they are now."""
        self.state = msgspec.structs.replace(self.state, asides=asides)
        self._add(missed, ())
        self._plan()

    def _add(self, entries: Iterable[Entry], asides: tuple[Aside, ...]) -> None:
        for entry in entries:
            if entry.seq != self.state.head + 1:
                continue  # known already, or after a hole: then it is read again from the log
            before = self.state
            self.state = apply(before, (entry,), asides)
            asides = ()  # with the first: a name comes with its event
            self._moments.extend(moments(before, self.state, entry))
            if isinstance(entry.event, RepRemoved | RepErased):
                self._gone.add(entry.event.rep)

    def watch(
        self, viewer: Viewer, channel: Channel, position: Mapping[View, Position], unsent: int
    ) -> Watch:
        """Registered and given its snapshots in one step: it can miss nothing in between."""
        mirrors = {v: self._mirror(v, viewer.rep or "") for v in viewer.views}
        watch = Watch(viewer, channel, mirrors, self._counts)
        watch.on_unsent = partial(self._attendance.unsent, viewer.device)
        watch.on_leave = partial(self.leave, watch)
        self.watches[watch] = None
        self._attendance.arrive(watch, viewer.screen)
        watch.hello(position)
        if viewer.screen != "pad":
            watch.tell(self._attendance.frame())
        self._attendance.unsent(viewer.device, unsent)
        return watch

    def leave(self, watch: Watch) -> None:
        self.watches.pop(watch, None)
        self._attendance.leave(watch)
        held = {id(mirror) for other in self.watches for mirror in other.mirrors.values()}
        self._mirrors = {key: m for key, m in self._mirrors.items() if id(m) in held}

    def beat(self, now: int, db_behind_ms: int) -> None:
        """One heartbeat a set of views, encoded once."""
        frames: dict[tuple[int, ...], bytes] = {}
        for watch in self.watches:
            key = tuple(id(mirror) for mirror in watch.mirrors.values())
            if key not in frames:
                standing = {view: mirror.standing for view, mirror in watch.mirrors.items()}
                pulse = Beat(now=now, epoch=self.epoch, views=standing, db_behind_ms=db_behind_ms)
                frames[key] = msgspec.json.encode(pulse)
            watch.tell(frames[key])

    def dismiss(self, watches: Iterable[Watch], code: int, why: str) -> None:
        bye = msgspec.json.encode(Bye(code=why, retry_ms=0))
        for watch in list(watches):
            watch.channel.close(code, bye)
            self.leave(watch)

    def stop(self) -> None:
        self._attendance.stop()
        if self._flushing is not None:
            self._flushing.cancel()

    def _mirror(self, view: View, rep: str) -> Mirror:
        key = (view, rep if view == "mine" else "")
        if key not in self._mirrors:
            whole = {"shared": shared.project, "lead": lead.project}
            project = whole.get(view, partial(self._mine, rep))
            self._mirrors[key] = Mirror(view, self.epoch, self.state, project)
        return self._mirrors[key]

    def _mine(self, rep: str, state: State) -> MineState | None:
        """Everybody's place is the same for all the pads of one flush."""
        if self._placed is not state:
            self._placed, self._places = state, mine.standings(state)
        return mine.project(state, rep, self._places)

    def _plan(self) -> None:
        if self._flushing is not None:
            return
        loop = asyncio.get_running_loop()
        if loop.time() - self._flushed_at >= TICK_MS / 1000:
            self._flush()
        else:
            self._flushing = loop.call_at(self._flushed_at + TICK_MS / 1000, self._flush)

    def _flush(self) -> None:
        self._flushing = None
        now = asyncio.get_running_loop().time
        self._flushed_at = now()
        frames = self._steps()
        self._counts.deltas += sum(frame is not None for frame in frames.values())
        for watch in self.watches:
            for mirror in watch.mirrors.values():
                if (frame := frames.get(id(mirror))) is not None:
                    watch.tell(frame)
        gone = [watch for watch in self.watches if watch.viewer.rep in self._gone]
        self._gone.clear()
        self.dismiss(gone, CloseCode.REMOVED, "removed")
        self._counts.flush_seconds.note(now() - self._flushed_at)

    def _tell_hosts(self, frame: bytes) -> None:
        """Walls too; a pad has no use for it."""
        for watch in self.watches:
            if watch.viewer.screen != "pad":
                watch.tell(frame)

    def _steps(self) -> dict[int, bytes | None]:
        """By mirror; moments travel beside the shared view alone."""
        told, self._moments = tuple(self._moments), []
        return {
            id(mirror): mirror.step(self.state, told if view == "shared" else ())
            for (view, _), mirror in self._mirrors.items()
        }
