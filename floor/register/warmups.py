"""Warm-ups over sprints: whom to keep apart, and which two objections to begin with."""

import msgspec

from floor.commands import Asked
from floor.recorder import Answer, Recorder
from floor.storage import Storage, warmups
from floor.warmup import most_heard, with_classics


class Proposal(msgspec.Struct, frozen=True):
    """Two objections; `title` and `at` of the sprint that met them, nothing for the classic ones.
    `here`: they were met in this very sprint."""

    objections: tuple[str, ...]
    title: str = ""
    at: int = 0
    here: bool = False


class Warmups:
    def __init__(self, storage: Storage, recorder: Recorder) -> None:
        self._storage = storage
        self._recorder = recorder

    async def begin(self, sprint_id: int, asked: Asked) -> Answer:
        """The pairs of the last warm-up are known by their cards, which no log holds."""
        apart = await self._storage.read(warmups.apart, sprint_id)
        return await self._recorder.ask(sprint_id, msgspec.structs.replace(asked, apart=apart))

    async def proposal(self, sprint_id: int) -> Proposal:
        """What this sprint met, once it has; before, what the last one did."""
        met = most_heard((await self._recorder.state(sprint_id)).tally.board.objections)
        if met:
            return Proposal(with_classics(met), here=True)
        last = await self._storage.read(warmups.last_heard)
        if last is None:
            return Proposal(with_classics(()))
        return Proposal(with_classics(last.objections), last.title, last.at)
