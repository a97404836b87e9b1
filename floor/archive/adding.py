"""Calls added to a sprint that is there: those that it has stay, others need an open one."""

from collections.abc import Sequence

import msgspec
from sqlalchemy import Connection

from floor.archive.archived import Archived
from floor.callfile.call import Left, Reason
from floor.callfile.crew import Crew, Member
from floor.callfile.script import Line, Sprint, joining
from floor.commands import Asked, Join
from floor.errors import (
    AfterEnd,
    KeyConflict,
    Malformed,
    NameTaken,
    Refusal,
    Removed,
    UnknownRep,
    Watching,
)
from floor.recorder.settling import Answer, Reply, settle
from floor.result import fingerprint, result
from floor.schedule import ends_at
from floor.state import State, extend
from floor.storage import event_log, results
from floor.storage.sprints import Sprint as Row

REASONS: dict[type[Refusal], Reason] = {
    KeyConflict: "conflict",
    Malformed: "kind",
    AfterEnd: "outside",
    UnknownRep: "gone",
    Removed: "gone",
    Watching: "gone",
}


class Adding:
    """Into one sprint, in its caller's transaction. What arrives is marked late, as it is."""

    def __init__(self, connection: Connection, row: Row, crew: Crew, now: int) -> None:
        self._connection = connection
        self._row = row
        self._crew = crew
        self._now = now
        self._written = self._known = 0
        self._left: list[Left] = []
        self._state: State | None = None
        if row.purged_at is None:
            self._state = settle(connection, row.id, (), None).state
        self._joined: set[Member] = set()

    def add(self, lines: Sequence[Line]) -> None:
        keys = [line.asked[0].key for line in lines]
        known = event_log.known(self._connection, self._row.id, keys)
        asked: list[Line] = []
        for line in lines:
            entry = known.get(line.asked[0].key)
            if entry is not None and entry.digest == line.asked[0].digest:
                self._known += 1
            elif (reason := "conflict" if entry else self._closed(line)) is not None:
                self._leave(line, reason)
            else:
                asked.append(line)
        if asked:
            self._ask(asked)

    def archived(self) -> Archived:
        sealed = results.find(self._connection, self._row.id)
        totals = sealed.result if sealed else None
        if totals is None and self._state is not None and self._state.head:
            totals = result(self._state.tally)
        return Archived(
            sprint=self._row.id,
            written=self._written,
            known=self._known,
            left=tuple(self._left),
            totals=totals,
            hash=sealed.hash if sealed else fingerprint(totals) if totals else "",
        )

    def _closed(self, line: Line) -> Reason | None:
        """Why nothing can be added there, before anybody is asked."""
        if self._state is None:
            return "purged"
        tally = self._state.tally
        clock = tally.clock
        if clock.phase == "final":
            return "sealed"
        if clock.started_at is None:
            return "not_started"
        end = clock.closed_at or ends_at(clock, tally.opened) or self._now
        return None if clock.started_at <= line.call.at <= end else "outside"

    def _ask(self, lines: Sequence[Line]) -> None:
        self._join({self._crew.of[line.call.rep] for line in lines})
        replies = iter(self._settle([asked for line in lines for asked in self._late(line)]))
        for line in lines:
            reply, *_ = [next(replies) for _ in line.asked]
            if isinstance(reply, Answer):
                self._written += 1
            elif isinstance(reply, Refusal):
                self._leave(line, REASONS[type(reply)])
            else:
                raise reply

    def _join(self, members: set[Member]) -> None:
        """Whoever is not there yet, under a name that nobody there has. A sprint that lets nobody
        in any more refuses it, and then their calls."""
        sprint = Sprint(self._row.id, self._row.secret)
        coming = [member for member in self._crew.members if member in members - self._joined]
        self._joined |= members
        for asked in joining(sprint, coming):
            reply = self._settle([asked])[0]
            if isinstance(reply, NameTaken):
                self._settle([_renamed(asked, reply)])

    def _late(self, line: Line) -> list[Asked]:
        """Asked now, of then."""
        behind = self._now - line.call.at
        return [msgspec.structs.replace(asked, behind_ms=behind) for asked in line.asked]

    def _settle(self, asked: list[Asked]) -> list[Reply]:
        told = [(one, self._now) for one in asked]
        settled = settle(self._connection, self._row.id, told, self._state, extend)
        self._state = settled.state
        return settled.replies

    def _leave(self, line: Line, reason: Reason) -> None:
        self._left.append(Left(line.call.line, reason))


def _renamed(asked: Asked, taken: NameTaken) -> Asked:
    free = taken.facts["free"]
    assert isinstance(asked.command, Join) and isinstance(free, tuple)
    return msgspec.structs.replace(
        asked, command=msgspec.structs.replace(asked.command, name=free[0])
    )
