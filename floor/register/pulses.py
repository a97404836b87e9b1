"""The pulse after the gong, as phones give it: held in memory until five have answered."""

import asyncio
from collections import Counter, defaultdict
from collections.abc import Callable
from hashlib import blake2b

from sqlalchemy import Connection

from floor.errors import Malformed, WrongPhase
from floor.pulse import AGAIN, ENERGY, FEWEST, Pulse, told
from floor.register.retention import PULSE_MS
from floor.storage import Storage, pulses, sprints

Answer = tuple[int, bool]  # energy, again


class Pulses:
    """No answer is ever on the disk alone: not in a backup, not in a log of writes. A restart loses
    those that wait, four at most; their phones may answer again."""

    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms
        self._one_at_a_time = asyncio.Lock()
        self._held: dict[int, dict[str, Answer]] = defaultdict(dict)

    async def give(self, sprint_id: int, phone: str, energy: int, again: bool) -> bool:
        """False when the phone has answered. `phone` is the secret that it alone holds: what is
        noted of it cannot be told from its seat. Raises WrongPhase before the gong, and later
        than a day after the seal."""
        await self._storage.read(_must_be_open, sprint_id, self._now_ms())
        mark = _mark(sprint_id, phone)
        async with self._one_at_a_time:
            held = self._held[sprint_id]
            if mark in held or await self._storage.read(pulses.has, sprint_id, mark):
                return False
            held[mark] = (energy, again)
            if len(held) >= FEWEST:
                await self._let_go(sprint_id)
            return True

    async def of(self, sprint_id: int) -> Pulse:
        return told(await self._storage.read(pulses.counts, sprint_id))

    async def _let_go(self, sprint_id: int) -> None:
        """All that are held at once: in which order they came, nobody can tell."""
        held = self._held.pop(sprint_id)
        given: Counter[tuple[str, int]] = Counter()
        for energy, again in held.values():
            given[ENERGY, energy] += 1
            given[AGAIN, int(again)] += 1
        try:
            await self._storage.write(pulses.add, sprint_id, tuple(held), given)
        except BaseException:  # all but the last, who is told to try again
            held.popitem()
            self._held[sprint_id] |= held
            raise


def _mark(sprint_id: int, phone: str) -> str:
    return blake2b(phone.encode(), digest_size=32, person=f"pulse {sprint_id}".encode()).hexdigest()


def _must_be_open(connection: Connection, sprint_id: int, now: int) -> None:
    row = sprints.find(connection, sprint_id)
    if row is None or row.purged_at is not None:
        raise Malformed(sprint=sprint_id)
    late = row.final_at is not None and now > row.final_at + PULSE_MS
    if row.phase not in ("closed", "final") or late:
        raise WrongPhase(phase=row.phase)
