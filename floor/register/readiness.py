"""Whether this floor can take a tap: for /readyz, asked by anybody, looked up once a second."""

import asyncio
import time
from collections.abc import Callable

import msgspec
from sqlalchemy import Connection

from floor.errors import Refusal
from floor.storage import Storage, alive, schema

FRESH_S = 1.0
WAIT_S = 2.0  # who asks has a patience of its own, often of seconds


class Ready(msgspec.Struct, frozen=True):
    """`durability` is what the database says that a commit is worth."""

    database: bool
    migrations: bool
    durability: str


DOWN = Ready(database=False, migrations=False, durability="")


class Readiness:
    """One look for all who ask at once: a crowd of them must not keep taps waiting."""

    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage, self._now_ms = storage, now_ms
        self._found, self._found_at = DOWN, float("-inf")
        self._looking: asyncio.Task[None] | None = None

    async def ask(self) -> Ready:
        if time.monotonic() - self._found_at > FRESH_S:
            if self._looking is None or self._looking.done():
                self._looking = asyncio.create_task(self._look())
            done, _ = await asyncio.wait([self._looking], timeout=WAIT_S)
            if not done:
                return DOWN
        return self._found

    def close(self) -> None:
        if self._looking is not None:
            self._looking.cancel()

    async def _look(self) -> None:
        """By a commit: on a full or locked database all else goes well."""
        try:
            self._found = await self._storage.write(_found, self._storage, self._now_ms())
        except Refusal:
            self._found = DOWN
        self._found_at = time.monotonic()


def _found(connection: Connection, storage: Storage, now: int) -> Ready:
    alive.mark(connection, now)
    newest = schema.current(connection) == schema.newest()
    return Ready(True, newest, storage.durability(connection))
