"""A sprint's log as it lies on the disk, read by another process than the server."""

from collections.abc import Iterator
from typing import Any

from sqlalchemy import Connection

from floor.asides import Asides
from floor.events import Entry, OutcomeArrivedTooLate, OutcomeLogged
from floor.storage import Storage, asides, event_log, open_storage, sprints
from floor.storage.sprints import Sprint
from floor.verify import verify


class Log:
    """`problems` is what `floor verify` says of it."""

    def __init__(self, entries: list[Entry], beside: Asides, row: Any, problems: tuple[str, ...]):
        self.entries, self.asides, self.problems = entries, beside, problems
        self.epoch: int = row.epoch
        self.secret: str = row.secret

    @property
    def head(self) -> int:
        return len(self.entries)

    def outcomes(self) -> Iterator[tuple[Entry, OutcomeLogged | OutcomeArrivedTooLate]]:
        for entry in self.entries:
            if isinstance(entry.event, OutcomeLogged | OutcomeArrivedTooLate):
                yield entry, entry.event


def read(url: str, sprint: int) -> Log:
    storage = open_storage(url, only_read=True)
    try:
        return _read(storage, sprint)
    finally:
        storage.close()


def _read(storage: Storage, sprint: int) -> Log:
    with storage.transaction(only_read=True) as connection:
        row, entries, beside = _rows(connection, sprint)
    return Log(entries, beside, row, verify(storage, sprint).problems)


def _rows(connection: Connection, sprint: int) -> tuple[Sprint, list[Entry], Asides]:
    row = sprints.find(connection, sprint)
    assert row is not None
    return row, event_log.since(connection, sprint), asides.all_of(connection, sprint)
