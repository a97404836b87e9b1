"""The sprints of this server: listed, found by number, by code, by link."""

from floor.storage import Storage, results, sprints
from floor.storage.results import Sealed
from floor.storage.sprints import Sprint


class Sprints:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def all(self) -> list[Sprint]:
        """The newest first."""
        return await self._storage.read(sprints.listed)

    async def find(self, sprint_id: int) -> Sprint | None:
        return await self._storage.read(sprints.find, sprint_id)

    async def by_code(self, code: str) -> Sprint | None:
        """A sealed sprint's code is no longer one."""
        return await self._storage.read(sprints.by_code, code)

    async def by_secret(self, secret: str) -> Sprint | None:
        return await self._storage.read(sprints.by_secret, secret)

    async def sealed(self, sprint_id: int) -> Sealed | None:
        return await self._storage.read(results.find, sprint_id)
