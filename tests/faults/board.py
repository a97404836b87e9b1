"""The board as the log has it, folded by another process than the server as the log grows."""

import threading
from typing import NamedTuple

import msgspec

from floor.state import EMPTY, apply
from floor.storage import asides, event_log, open_storage, sprints
from floor.views import shared
from tests.faults.pictures import fingerprint


class Goal(NamedTuple):
    """What a screen has caught up with: the log's last number, and what the board looks like.
    A screen need not have that number: a tap and its undo in one tick leave nothing to tell."""

    head: int
    print: str


class Board:
    """Of one sprint. Raises what the database raises; safe to ask from any thread."""

    def __init__(self) -> None:
        self._guard = threading.Lock()
        self._epoch, self._state = -1, EMPTY

    def goal(self, url: str, sprint: int) -> Goal:
        with self._guard:
            self._read_on(url, sprint)
            shape = msgspec.to_builtins(shared.project(self._state))
            return Goal(self._state.head, fingerprint(shape))

    def _read_on(self, url: str, sprint: int) -> None:
        storage = open_storage(url, only_read=True)
        try:
            with storage.transaction(only_read=True) as connection:
                row = sprints.find(connection, sprint)
                assert row is not None
                before = self._state if row.epoch == self._epoch else EMPTY
                missed = event_log.since(connection, sprint, before.head)
                beside = asides.all_of(connection, sprint)
        finally:
            storage.close()
        after = apply(msgspec.structs.replace(before, asides=beside), missed)
        self._epoch, self._state = row.epoch, after
