"""The sprints of this server: opened, found by number, by code, by link."""

from collections.abc import Callable

from floor.commands import Asked, OpenSprint
from floor.recorder import Recorder
from floor.rep import Actor
from floor.sprint import Rules
from floor.storage import Storage, results, sprints
from floor.storage.results import Sealed
from floor.storage.sprints import Sprint


class Sprints:
    def __init__(self, storage: Storage, recorder: Recorder, now_ms: Callable[[], int]) -> None:
        self._storage = storage
        self._recorder = recorder
        self._now_ms = now_ms

    async def open(
        self, rules: Rules, *, title: str, locale: str, host: str, key: str | None
    ) -> Sprint:
        """Its row first, then its log: a row without one is shown nowhere."""
        row = await self._storage.write(
            sprints.create,
            title=title,
            locale=locale,
            host=host,
            key=key,
            now=self._now_ms(),
            demo=rules.demo,
        )
        asked = Asked(command=OpenSprint(rules), by=Actor("host", host), key=f"{row.epoch:032x}")
        await self._recorder.ask(row.id, asked)
        return row

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

    async def rules(self, sprint_id: int) -> Rules | None:
        """Also of one whose calls were forgotten; None until it is sealed."""
        sealed = await self.sealed(sprint_id)
        return sealed.aggregates.rules if sealed else None

    async def sealed(self, sprint_id: int) -> Sealed | None:
        return await self._storage.read(results.find, sprint_id)
