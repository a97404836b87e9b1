"""Coming back to a seat that a backup did not have: the same rep again, without asking anybody."""

from hashlib import blake2b

import msgspec

from floor.commands import Asked, Join
from floor.errors import Malformed, NameTaken, UnknownRep
from floor.recorder import Recorder
from floor.register.seating import Seat, Seating
from floor.rep import Actor, Mode, Via
from floor.storage import Storage, sprints


class Returning:
    def __init__(self, storage: Storage, recorder: Recorder, seating: Seating) -> None:
        self._storage = storage
        self._recorder = recorder
        self._seating = seating

    async def come_back(
        self, sprint_id: int, device: str, rep: str, *, name: str, colour: int, mode: Mode, via: Via
    ) -> Seat:
        """Whoever asks has seen the proof. By the typed code, the rep knocks once more. Raises
        UnknownRep for who was erased meanwhile, and what the floor refuses."""
        if (seat := await self._seating.find(sprint_id, device)) is not None:
            return seat
        sprint = await self._storage.read(sprints.find, sprint_id)
        if sprint is None:
            raise Malformed(sprint=sprint_id)
        if (sprint_id, rep) in self._storage.erasures:
            raise UnknownRep()
        if rep not in (await self._recorder.state(sprint_id)).tally.sheets:
            await self._join(sprint_id, Join(rep, name, colour, mode, via, again=True))
        if (await self._recorder.state(sprint_id)).tally.sheets[rep].status == "erased":
            raise UnknownRep()
        return await self._seating.sit(sprint, device, rep, colour, mode)

    async def _join(self, sprint_id: int, command: Join) -> None:
        """Under another name, if somebody has taken it since."""
        try:
            await self._ask(sprint_id, command)
        except NameTaken as taken:
            free = taken.facts["free"]
            if not isinstance(free, tuple) or not free:
                raise
            await self._ask(sprint_id, msgspec.structs.replace(command, name=free[0]))

    async def _ask(self, sprint_id: int, command: Join) -> None:
        said = repr(("back", sprint_id, command.rep)).encode()
        key = blake2b(said, digest_size=16).hexdigest()
        await self._recorder.ask(sprint_id, Asked(command=command, by=Actor("rep"), key=key))
