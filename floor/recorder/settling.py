"""One transaction of one sprint: commands decided in their order, each seeing those before it."""

import logging
from collections.abc import Callable, Sequence
from typing import TypeAlias

import msgspec
from sqlalchemy import Connection

from floor.asides import Aside
from floor.commands import Asked
from floor.decide import Decided, decide
from floor.errors import KeyConflict, Malformed, Refusal, TooLate
from floor.events import AnyEvent, Entry, OutcomeArrivedTooLate
from floor.hub import Batch, Written
from floor.state import State, apply, replay
from floor.storage import asides, consequences, event_log, sprints
from floor.storage.erasures import Erased

log = logging.getLogger("floor.recorder")


class Answer(msgspec.Struct, frozen=True):
    """Stored on disk as `seq`; `event` is what it did first. `dup`: it was stored before."""

    seq: int
    dup: bool
    event: AnyEvent

    @property
    def late(self) -> bool:
        return bool(getattr(self.event, "late", False))


Reply: TypeAlias = Answer | Exception  # a Refusal, or the bug that one command met
Grow: TypeAlias = Callable[[State, Sequence[Entry], Sequence[Aside]], State]


class Settled(msgspec.Struct, frozen=True):
    """`state` is the sprint's after the commit; `erased` is to be journalled before it."""

    replies: list[Reply]
    batch: Batch
    state: State
    erased: tuple[Erased, ...] = ()


def fold(connection: Connection, sprint_id: int, head: int, state: State | None) -> State:
    """The state at the log's head, from what is still known of it."""
    if state is not None and state.head == head:
        return state
    return replay(event_log.since(connection, sprint_id), asides.all_of(connection, sprint_id))


def settle(
    connection: Connection,
    sprint_id: int,
    asked: Sequence[tuple[Asked, int]],
    state: State | None,
    grow: Grow = apply,
) -> Settled:
    """Everything but the commit. `asked` pairs each command with when it was received; `grow` may
    be `extend` where nobody else holds `state`, and nobody will after a failure."""
    head = sprints.lock(connection, sprint_id)
    if head is None:
        nowhere: list[Reply] = [Malformed(sprint=sprint_id) for _ in asked]
        return Settled(nowhere, Batch(sprint_id, 0), replay(()))
    now = fold(connection, sprint_id, head, state)
    known = event_log.known(connection, sprint_id, [a.key for a, _ in asked])
    deciding = _Deciding(now, known, grow)
    replies = [deciding.answer(a, received_at) for a, received_at in asked]
    erased: tuple[Erased, ...] = ()
    if deciding.written:
        erased = _store(connection, sprint_id, head, deciding.written, deciding.state)
    batch = Batch(sprint_id, deciding.state.head, tuple(deciding.written))
    return Settled(replies, batch, deciding.state, erased)


class _Deciding:
    """The commands so far: what they wrote, and the state that the next one sees."""

    def __init__(self, state: State, known: dict[str, Entry], grow: Grow) -> None:
        self.state = state
        self._grow = grow
        self.written: list[Written] = []
        self._known = known

    def answer(self, asked: Asked, received_at: int) -> Reply:
        entry = self._known.get(asked.key)
        if entry is not None:
            return _again(entry, asked)
        try:
            decided = decide(self.state, asked, received_at)
            if isinstance(decided, Refusal):
                return decided
            return self._write(asked, received_at, decided)
        except Exception as bug:
            log.exception("a command met a bug", extra={"command": type(asked.command).__name__})
            return bug

    def _write(self, asked: Asked, received_at: int, decided: Decided) -> Reply:
        first = self.state.head + 1
        entries = tuple(
            Entry(seq=seq, at=received_at, by=asked.by, event=event)
            for seq, event in enumerate(decided.events, first)
        )
        keyed = msgspec.structs.replace(entries[0], key=asked.key, digest=asked.digest)
        entries = (keyed, *entries[1:])
        self.state = self._grow(self.state, entries, decided.asides)
        after = self.state if self._grow is apply else None  # `extend` goes on changing it
        self.written.append(Written(entries, decided.asides, after))
        self._known[asked.key] = keyed
        return _told(keyed, dup=False)


def _again(entry: Entry, asked: Asked) -> Reply:
    same = entry.digest == asked.digest and entry.by == asked.by
    return _told(entry, dup=True) if same else KeyConflict()


def _told(entry: Entry, *, dup: bool) -> Reply:
    """An outcome that came too late is stored, and refused all the same: it counts nowhere."""
    if isinstance(entry.event, OutcomeArrivedTooLate):
        return TooLate(seq=entry.seq)
    return Answer(entry.seq, dup, entry.event)


def _store(
    connection: Connection, sprint_id: int, head: int, written: list[Written], after: State
) -> tuple[Erased, ...]:
    entries = [entry for one in written for entry in one.entries]
    sprints.advance(connection, sprint_id, head, len(entries))
    event_log.append(connection, sprint_id, entries)
    asides.keep(connection, sprint_id, [change for one in written for change in one.asides])
    return consequences.follow(connection, sprint_id, entries, after.tally)
