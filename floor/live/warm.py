"""One watched sprint kept warm: its state, the mirrors of its views, who watches."""

import asyncio
import logging
from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping, Sequence
from functools import partial

import msgspec

from floor.asides import Aside, Asides
from floor.close_codes import BUG, CloseCode
from floor.commands import AskBreath, GiveSupport
from floor.counts import Counts
from floor.events import Entry, RepErased, RepRemoved
from floor.hub import Batch
from floor.live.mine import Mine, Places
from floor.live.mirror import Mirror
from floor.live.pen import Pen, tell
from floor.live.watch import Channel, Viewer, Watch
from floor.messages import Beat, Bye, Moment, Position, View
from floor.moments import moments
from floor.passing import Applause, Pings
from floor.presence import Attendance
from floor.state import State, apply
from floor.views import lead, shared, support
from floor.views.parts import person

TICK_MS = 50  # at most one flush in this time; the first change goes at once
# What is asked and answered comes before what is drawn: under a flood, so many times what a flush
# took passes until the next one, within bounds.
PAUSE = 3
LONGEST_S = 0.5

log = logging.getLogger("floor.live")


class Warm:
    def __init__(self, epoch: int, state: State, counts: Counts | None = None) -> None:
        self._counts = counts or Counts()
        self.epoch = epoch
        self.state = state
        self.watches: dict[Watch, None] = {}
        self._mirrors: dict[tuple[View, str], Mirror] = {}
        self._audience: dict[Mirror, dict[Watch, Pen]] = {}  # no mirror without a watch
        self._moments: list[Moment] = []
        self._gone: set[str] = set()
        self._attendance = Attendance(self._tell_hosts)
        self._applause = Applause(self._tell_all)
        self._pings = Pings()
        self._places = Places()
        self.on_ahead: Callable[[], None] = lambda: None  # a screen has seen more than the log
        self._next_at = float("-inf")
        self._flushing: asyncio.TimerHandle | None = None

    def take(self, batch: Batch) -> bool:
        """False: something between our head and the batch's is missing."""
        for written in batch.written:
            self._add(written.entries, written.asides, written.after)
        self._plan()
        return batch.head <= self.state.head

    def catch_up(self, missed: Sequence[Entry], asides: Asides) -> None:
        """What the log had and nobody told us; names and texts as they were then. Who was told more
        while it was read has newer ones."""
        if missed and missed[-1].seq > self.state.head:
            self.state = msgspec.structs.replace(self.state, asides=asides)
            self._add(missed, ())
        self._plan()

    def _add(
        self, entries: Iterable[Entry], asides: tuple[Aside, ...], after: State | None = None
    ) -> None:
        for entry in entries:
            if entry.seq != self.state.head + 1:
                continue  # known already, or after a hole: then it is read again from the log
            before = self.state
            if after is not None and after.head == entry.seq:
                self.state = after
            else:
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
        watch.on_leave = partial(self.leave, watch)
        self.watches[watch] = None
        for mirror in mirrors.values():
            self._audience[mirror][watch] = channel.pen
        if "shared" in mirrors:
            self._take_in(watch)
        watch.hello(position)
        if viewer.screen != "pad":
            watch.tell(self._attendance.frame())
        if viewer.rep and (ping := self._pings.fresh(viewer.rep)):
            watch.tell(ping)
        watch.heartbeat(unsent)
        sheet = self.state.tally.sheets.get(viewer.rep or "")
        if sheet is not None and sheet.status in ("removed", "erased"):  # while it was let in
            self._gone.add(sheet.rep)
            asyncio.get_running_loop().call_soon(self._let_go)
        return watch

    def _take_in(self, watch: Watch) -> None:
        """Who only knocks is not counted, nor believed."""
        watch.on_ahead = self.on_ahead
        self._attendance.arrive(watch, watch.viewer.screen)
        if watch.viewer.rep is not None:
            watch.on_unsent = partial(self._attendance.unsent, watch.viewer.rep)

    def leave(self, watch: Watch) -> None:
        self.watches.pop(watch, None)
        self._attendance.leave(watch)
        for mirror in watch.mirrors.values():
            audience = self._audience.get(mirror, {})
            audience.pop(watch, None)
            if not audience and self._audience.pop(mirror, None) is not None:
                del self._mirrors[mirror.view, mirror.rep]

    def beat(self, now: int, db_behind_ms: int) -> None:
        """One heartbeat a set of views, encoded once."""
        circles: dict[tuple[Mirror, ...], list[Pen]] = defaultdict(list)
        for watch in self.watches:
            circles[watch.circle].append(watch.channel.pen)
        for mirrors, pens in circles.items():
            standing = {mirror.view: mirror.standing for mirror in mirrors}
            pulse = Beat(now=now, epoch=self.epoch, views=standing, db_behind_ms=db_behind_ms)
            tell(pens, msgspec.json.encode(pulse))

    def dismiss(self, watches: Iterable[Watch], code: int, why: str) -> None:
        bye = msgspec.json.encode(Bye(code=why, retry_ms=0))
        for watch in list(watches):
            watch.channel.close(code, bye)
            self.leave(watch)

    def stop(self) -> None:
        self._attendance.stop()
        self._applause.stop()
        if self._flushing is not None:
            self._flushing.cancel()

    def _mirror(self, view: View, rep: str) -> Mirror:
        key = (view, rep if view == "mine" else "")
        if key not in self._mirrors:
            whole = {"shared": shared.project, "lead": lead.project}
            project = whole.get(view) or Mine(self._places, rep)
            mirror = self._mirrors[key] = Mirror(*key, self.epoch, self.state, project)
            self._audience[mirror] = {}
        return self._mirrors[key]

    def _plan(self) -> None:
        if self._flushing is not None:
            return
        loop = asyncio.get_running_loop()
        if loop.time() >= self._next_at:
            self._flush()
        else:
            self._flushing = loop.call_at(self._next_at, self._flush)

    def _flush(self) -> None:
        self._flushing = None
        now = asyncio.get_running_loop().time
        began = now()
        frames = self._steps()
        self._counts.deltas += len(frames)
        for mirror, frame in frames:
            tell(self._audience.get(mirror, {}).values(), frame)
        if self._gone:  # after the answers of this very batch: who erased itself waits for its own
            asyncio.get_running_loop().call_soon(self._let_go)
        took = now() - began
        self._next_at = began + max(TICK_MS / 1000, took + min(PAUSE * took, LONGEST_S))
        self._counts.flush_seconds.note(took)

    def _let_go(self) -> None:
        """Who was removed, or erased: their screens, and what their phones still hold."""
        gone, self._gone = self._gone, set()
        theirs = [watch for watch in self.watches if watch.viewer.rep in gone]
        self.dismiss(theirs, CloseCode.REMOVED, "removed")
        for rep in gone:
            self._attendance.unsent(rep, 0)

    def pass_by(self, rep: str, command: GiveSupport | AskBreath) -> None:
        """What no log holds: hands for everybody, a ping for one who said that it may come."""
        if isinstance(command, GiveSupport):
            self._applause.add(command.what, command.pulse)
            return
        reachable = {one.rep for one in support.reachable(self.state)} - {rep}
        theirs = [w for w in self.watches if w.viewer.rep == command.to]
        if command.to in reachable:
            ping = self._pings.add(command.to, person(self.state, rep))
            tell((w.channel.pen for w in theirs), ping)

    def _tell_all(self, frame: bytes) -> None:
        """Whoever sees the board."""
        board = self._mirrors.get(("shared", ""))
        if board is not None:
            tell(self._audience[board].values(), frame)

    def _tell_hosts(self, frame: bytes) -> None:
        """Walls too; a pad has no use for it."""
        tell((w.channel.pen for w in self.watches if w.viewer.screen != "pad"), frame)

    def _steps(self) -> list[tuple[Mirror, bytes]]:
        """What there is to tell; moments travel beside the shared view alone."""
        told, self._moments = tuple(self._moments), []
        steps: list[tuple[Mirror, bytes]] = []
        for mirror in list(self._audience):
            if mirror not in self._audience:  # whoever else saw it went with another view
                continue
            try:
                frame = mirror.step(self.state, told if mirror.view == "shared" else ())
            except Exception:
                log.exception("a view cannot be drawn")
                self._give_up(mirror)
                continue
            if frame is not None:
                steps.append((mirror, frame))
        return steps

    def _give_up(self, mirror: Mirror) -> None:
        """Nobody may take what stands still for what is so; the other views go on."""
        for watch in list(self._audience[mirror]):
            watch.channel.close(BUG, None)
            self.leave(watch)
