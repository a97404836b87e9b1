"""The host's password: slow to try, two at once, never on the event loop."""

import asyncio

from argon2 import PasswordHasher
from argon2.exceptions import InvalidHashError, VerificationError

LEAST_LETTERS = 10
MOST_LETTERS = 200  # of a longer one, these
AT_ONCE = 2  # each takes 19 MiB and about 40 ms
TIME_COST, MEMORY_KIB = 2, 19_456  # OWASP's smallest


class Passwords:
    """OWASP's smallest Argon2id."""

    def __init__(self) -> None:
        self._hasher = PasswordHasher(time_cost=TIME_COST, memory_cost=MEMORY_KIB, parallelism=1)
        self._turns = asyncio.Semaphore(AT_ONCE)

    async def hash(self, password: str) -> str:
        async with self._turns:
            return await asyncio.to_thread(self._hasher.hash, password[:MOST_LETTERS])

    async def match(self, hashed: str, password: str) -> bool:
        async with self._turns:
            return await asyncio.to_thread(self._match, hashed, password)

    def _match(self, hashed: str, password: str) -> bool:
        try:
            return self._hasher.verify(hashed, password[:MOST_LETTERS])
        except (VerificationError, InvalidHashError):
            return False
