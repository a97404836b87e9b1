"""How long the floor keeps what: what is due to be forgotten, and the forgetting of it."""

from collections.abc import Callable

import msgspec
from sqlalchemy import Connection

from floor.errors import Malformed, WrongPhase
from floor.storage import Storage, pulses, purge, sprints, stale
from floor.storage.stale import Leftovers

DAY_MS = 86_400_000
PULSE_MS = DAY_MS  # after the seal a pulse is closed, and who answered it is forgotten


class Keep(msgspec.Struct, frozen=True, kw_only=True):
    """Days. `sprints` after the seal; `lobbies` and `cards` after somebody last touched them."""

    sprints: int = 14
    lobbies: int = 14
    cards: int = 365


class Forgotten(msgspec.Struct, frozen=True, kw_only=True):
    """By their numbers: sealed sprints cut to their sums, lobbies emptied; of the rest, counts."""

    sprints: tuple[int, ...] = ()
    lobbies: tuple[int, ...] = ()
    rights: int = 0
    checks: int = 0
    phones: int = 0
    cards: int = 0

    def __bool__(self) -> bool:
        return self != Forgotten()


class Retention:
    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def due(self, keep: Keep) -> Forgotten:
        """What `forget` would forget now."""
        return await self._storage.read(_due, keep, self._now_ms())

    async def forget(self, keep: Keep) -> Forgotten:
        """One transaction a sprint: whoever waits to write waits for one of them at most."""
        found, now = await self.due(keep), self._now_ms()
        if await self._storage.read(pulses.marked_before, now - PULSE_MS):
            await self._storage.write(pulses.unmark_before, now - PULSE_MS)
        if not found:
            return found
        for sprint in found.sprints:
            await self._storage.write(purge.purge, sprint, now)
        for lobby in found.lobbies:
            await self._storage.write(stale.empty, lobby, now)
        left = await self._storage.write(stale.sweep, now, now - keep.cards * DAY_MS)
        await self._storage.truncate()
        return _forgotten(found.sprints, found.lobbies, left)

    async def one(self, sprint_id: int, *, dry: bool = False) -> Forgotten:
        """That sprint alone, whatever its age. Raises Malformed, or WrongPhase until its seal."""
        row = await self._storage.read(sprints.find, sprint_id)
        if row is None:
            raise Malformed(sprint=sprint_id)
        if row.final_at is None:
            raise WrongPhase(phase=row.phase)
        if row.purged_at is not None:
            return Forgotten()
        if not dry:
            await self._storage.write(purge.purge, sprint_id, self._now_ms())
            await self._storage.truncate()
        return Forgotten(sprints=(sprint_id,))


def _due(connection: Connection, keep: Keep, now: int) -> Forgotten:
    return _forgotten(
        tuple(purge.due(connection, now - keep.sprints * DAY_MS)),
        tuple(stale.quiet(connection, "lobby", now - keep.lobbies * DAY_MS)),
        stale.count(connection, now, now - keep.cards * DAY_MS),
    )


def _forgotten(sealed: tuple[int, ...], lobbies: tuple[int, ...], left: Leftovers) -> Forgotten:
    return Forgotten(sprints=sealed, lobbies=lobbies, **msgspec.structs.asdict(left))
