"""« Tester la salle », as the host opens it and a phone goes through it."""

from collections.abc import Callable

from floor.storage import Storage, rooms
from floor.storage.rooms import Room, Step


class Rooms:
    def __init__(self, storage: Storage, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._now_ms = now_ms

    async def open(self, host: str) -> tuple[str, str]:
        """The room's id, and the secret of the phone's link."""
        return await self._storage.write(rooms.create, host, self._now_ms())

    async def find(self, room: str) -> Room | None:
        return await self._storage.read(rooms.find, room)

    async def step(self, secret: str, reached: Step) -> bool:
        """Stored on disk when this returns; False for an unknown secret."""
        return await self._storage.write(rooms.step, secret, reached, self._now_ms())
