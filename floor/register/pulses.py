"""The pulse after the gong, as phones give it: held in memory until five or more go together."""

import asyncio
import logging
from collections import Counter
from collections.abc import Callable
from hashlib import blake2b

import msgspec
from sqlalchemy import Connection

from floor.errors import Malformed, Refusal, WrongPhase
from floor.pulse import AGAIN, ENERGY, FEWEST, Pulse, told
from floor.register.retention import PULSE_MS
from floor.storage import Storage, pulses, sprints

LULL_MS = 30_000  # without another answer: those who answer together are told together
LOOK_S = 5.0

log = logging.getLogger("floor.pulses")


class Answer(msgspec.Struct, frozen=True):
    """`at`: when it came, forgotten with the wait."""

    energy: int
    again: bool
    at: int


class Pulses:
    """No answer is ever on the disk alone: not in a backup, not in a log of writes. A restart loses
    those that wait."""

    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms
        self._one_at_a_time = asyncio.Lock()
        self._held: dict[int, dict[str, Answer]] = {}

    async def give(self, sprint_id: int, phone: str, energy: int, again: bool) -> bool:
        """False when the phone has answered. `phone` is the secret that it alone holds: what is
        noted of it cannot be told from its seat. Raises WrongPhase before the gong, and later
        than a day after the seal."""
        await self._storage.read(_must_be_open, sprint_id, self._now_ms())
        mark = _mark(sprint_id, phone)
        async with self._one_at_a_time:
            held = self._held.setdefault(sprint_id, {})
            if mark in held or await self._storage.read(pulses.has, sprint_id, mark):
                return False
            held[mark] = Answer(energy, again, self._now_ms())
            return True

    async def of(self, sprint_id: int) -> Pulse:
        return told(await self._storage.read(pulses.counts, sprint_id))

    async def run(self) -> None:
        while True:
            try:
                await self.tick()
            except Refusal as refusal:  # the database is down: they wait on
                log.warning("no pulse told yet: %s", refusal.code)
            except Exception:
                log.exception("telling a pulse met a bug")
            await asyncio.sleep(LOOK_S)

    async def tick(self) -> None:
        """Five that wait, or more, are let go in a lull; fewer once nobody may join them."""
        async with self._one_at_a_time:
            for sprint_id, held in list(self._held.items()):
                calm = self._now_ms() - max((one.at for one in held.values()), default=0)
                if len(held) >= FEWEST and calm >= LULL_MS:
                    await self._storage.write(pulses.add, sprint_id, tuple(held), _sums(held))
                elif calm < PULSE_MS:
                    continue
                del self._held[sprint_id]


def _sums(held: dict[str, Answer]) -> Counter[tuple[str, int]]:
    """All at once: in which order they came, nobody can tell."""
    energies = Counter((ENERGY, one.energy) for one in held.values())
    return energies + Counter((AGAIN, int(one.again)) for one in held.values())


def _mark(sprint_id: int, phone: str) -> str:
    return blake2b(phone.encode(), digest_size=32, person=f"pulse {sprint_id}".encode()).hexdigest()


def _must_be_open(connection: Connection, sprint_id: int, now: int) -> None:
    row = sprints.find(connection, sprint_id)
    if row is None or row.purged_at is not None:
        raise Malformed(sprint=sprint_id)
    late = row.final_at is not None and now > row.final_at + PULSE_MS
    if row.phase not in ("closed", "final") or late:
        raise WrongPhase(phase=row.phase)
