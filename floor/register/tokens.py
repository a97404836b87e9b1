"""Cookies' tokens: granted, found by their hash, revoked."""

from collections.abc import Callable, Set

from floor.storage import Storage, tokens
from floor.storage.tokens import Role, Token


class Tokens:
    """The web mints them and hashes them (SHA-256, hex)."""

    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def grant(
        self,
        role: Role,
        hashed: str,
        subject: str,
        sprint: int | None = None,
        expires_at: int | None = None,
        label: str = "",
    ) -> None:
        await self._storage.write(
            tokens.grant, role, hashed, subject, sprint, expires_at, label, self._now_ms()
        )

    async def find(self, hashed: str) -> Token | None:
        """None when revoked or expired."""
        return await self._storage.read(tokens.find, hashed, self._now_ms())

    async def redeem(self, role: Role, hashed: str) -> Token | None:
        """Once; None when it was used, or expired."""
        return await self._storage.write(tokens.redeem, role, hashed, self._now_ms())

    async def of_sprint(self, role: Role, sprint: int) -> list[Token]:
        return await self._storage.read(tokens.of_sprint, role, sprint, self._now_ms())

    async def alive(self, hashes: Set[str]) -> set[str]:
        """Those that are neither revoked nor expired."""
        return await self._storage.read(tokens.alive, hashes, self._now_ms())

    async def standing(self) -> tuple[int, int]:
        """It changes whenever one is granted, revoked or expires."""
        return await self._storage.read(tokens.standing, self._now_ms())

    async def seen(self, hashes: Set[str]) -> None:
        await self._storage.write(tokens.seen, hashes, self._now_ms())

    async def revoke(self, hashed: str) -> None:
        await self._storage.write(tokens.revoke, hashed)

    async def revoke_hosts(self) -> None:
        """Every host's, a second one's too, with the invitations: the password has changed."""
        await self._storage.write(tokens.revoke_hosts)
