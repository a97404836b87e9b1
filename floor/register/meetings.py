"""What became of the meetings: asked of the rep who booked them, told as the team's."""

from sqlalchemy import Connection

from floor.aggregates import Fate, Fates
from floor.storage import Storage, meetings, results
from floor.storage.meetings import OPEN, Meeting


class Meetings:
    def __init__(self, storage: Storage) -> None:
        self._storage = storage

    async def open(self, device: str, *, but: int) -> tuple[Meeting, ...]:
        """Those of the phone's rep of which nobody has said how they ended; `but` that sprint."""
        mine = await self._storage.read(meetings.of_device, device)
        return tuple(one for one in mine if one.fate in OPEN and one.sprint != but)

    async def decide(self, device: str, sprint: int, outcome: str, fate: Fate) -> bool:
        """False for one that is not the phone's own, or whose calls were forgotten."""
        return await self._storage.write(meetings.decide, device, sprint, outcome, fate)

    async def fates(self, sprint_id: int) -> Fates:
        return await self._storage.read(fates, sprint_id)


def fates(connection: Connection, sprint_id: int) -> Fates:
    """Of the whole team, also when the calls are forgotten."""
    sealed = results.find(connection, sprint_id)
    if sealed is not None and sealed.aggregates.fates != Fates():
        return sealed.aggregates.fates
    return meetings.fates(connection, sprint_id)
