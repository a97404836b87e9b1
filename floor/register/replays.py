"""The replay of a sprint: its log read again, for the walls that show it."""

from sqlalchemy import Connection

from floor.reel import Reel, reel
from floor.state import replay
from floor.storage import Storage, asides, event_log


class Replays:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def of(self, sprint_id: int) -> Reel | None:
        """A whole log: never on the loop, nor before whoever only asks a little."""
        return await self._storage.study(_read, sprint_id)


def _read(connection: Connection, sprint_id: int) -> Reel | None:
    entries = event_log.since(connection, sprint_id)
    if not entries:
        return None
    return reel(entries, replay(entries, asides.all_of(connection, sprint_id)))
