"""The replay of a sprint: its log read again, once for all the walls that show it."""

import asyncio

from sqlalchemy import Connection

from floor.reel import Reel, reel
from floor.state import replay
from floor.storage import Storage, asides, event_log
from floor.storage.sprints import Sprint


class Replays:
    """Holds the last reel, until a line is written in its sprint: another mode, an erasure."""

    def __init__(self, storage: Storage) -> None:
        self._storage = storage
        self._one_at_a_time = asyncio.Lock()
        self._last: tuple[int, int, Reel | None] = (0, 0, None)

    async def of(self, sprint: Sprint) -> Reel | None:
        """A whole log: never on the loop, nor before whoever only asks a little."""
        async with self._one_at_a_time:
            if self._last[:2] != (sprint.id, sprint.head):
                self._last = await self._storage.study(_read, sprint.id)
            return self._last[2]


def _read(connection: Connection, sprint_id: int) -> tuple[int, int, Reel | None]:
    entries = event_log.since(connection, sprint_id)
    if not entries:
        return sprint_id, 0, None
    known = reel(entries, replay(entries, asides.all_of(connection, sprint_id)))
    return sprint_id, entries[-1].seq, known
