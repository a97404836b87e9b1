"""The team, founded once, and the hosts' password."""

from collections.abc import Callable

from floor.storage import Storage, team
from floor.storage.team import Team


class TeamRegister:
    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def find(self) -> Team | None:
        return await self._storage.read(team.find)

    async def found(self, name: str, password_hash: str, locale: str) -> bool:
        """False when there is a team already."""
        return await self._storage.write(team.found, name, password_hash, locale, self._now_ms())

    async def set_password(self, password_hash: str) -> None:
        await self._storage.write(team.set_password, password_hash)
