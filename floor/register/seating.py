"""Taking a seat: a device joins a sprint once, however often it asks."""

from collections.abc import Callable
from hashlib import blake2b

import msgspec

from floor.commands import Asked, EraseRep, Join, MoveSeat
from floor.errors import Malformed, UnknownRep
from floor.events import RepJoined
from floor.recorder import Answer, Recorder
from floor.register.cards import Cards
from floor.rep import Actor, Mode, Status, Via
from floor.state import State
from floor.storage import Storage, seats, sprints
from floor.storage.cards import NewCard
from floor.storage.secret import identity
from floor.storage.sprints import Sprint

NEW_LIVES = 8  # times that one device may erase itself from a sprint and join it again


class Seat(msgspec.Struct, frozen=True, kw_only=True):
    """`card` only when it was made just now: its secrets are kept hashed."""

    rep: str
    status: Status
    name: str
    colour: int
    mode: Mode
    card: NewCard | None = None


class Seating:
    def __init__(
        self, storage: Storage, recorder: Recorder, cards: Cards, now_ms: Callable[[], int]
    ) -> None:
        self._storage = storage
        self._recorder = recorder
        self._cards = cards
        self._now_ms = now_ms

    async def join(
        self, sprint_id: int, device: str, *, name: str, colour: int, mode: Mode, via: Via
    ) -> Seat:
        """Raises what the floor refuses. A device that has a seat keeps it as it is."""
        if (seat := await self.find(sprint_id, device)) is not None:
            return seat
        sprint = await self._storage.read(sprints.find, sprint_id)
        if sprint is None:
            raise Malformed(sprint=sprint_id)
        rep = await self._join(sprint_id, device, Join(identity(), name, colour, mode, via))
        return await self.sit(sprint, device, rep, colour, mode)

    async def sit(self, sprint: Sprint, device: str, rep: str, colour: int, mode: Mode) -> Seat:
        """The rep's seat is the device's, and the device has a card."""
        state = await self._recorder.state(sprint.id)
        card = None
        if not sprint.demo:
            card = await self._cards.make(
                device, name=_name(state, rep), colour=colour, mode=mode, locale=sprint.locale
            )
        known = None if sprint.demo else await self._cards.known(device)
        held = known.id if known else None  # a demo is on nobody's card
        await self._storage.write(seats.take, sprint.id, device, rep, held, self._now_ms())
        seat = _seat(state, rep, card)
        assert seat is not None, "who has just joined has a sheet"
        return seat

    async def _join(self, sprint_id: int, device: str, command: Join) -> str:
        """Keyed by the device: sent again it is the same rep, but for one who was erased."""
        for life in range(NEW_LIVES):
            key = _key("join", sprint_id, device, life)
            asked = Asked(command=command, by=Actor("rep"), key=key)
            event = (await self._recorder.ask(sprint_id, asked)).event
            assert isinstance(event, RepJoined)
            state = await self._recorder.state(sprint_id)
            if state.tally.sheets[event.rep].status != "erased":
                return event.rep
        raise UnknownRep()

    async def find(self, sprint_id: int, device: str) -> Seat | None:
        place = await self._storage.read(seats.find, sprint_id, device)
        if place is None:
            return None
        return _seat(await self._recorder.state(sprint_id), place.rep)

    async def latest(self, device: str) -> int | None:
        return await self._storage.read(seats.latest, device)

    async def move(
        self, sprint_id: int, rep: str, device: str, by: Actor, key: str
    ) -> list[str] | None:
        """The dead phone's seat goes to another device; tells which devices held it, or nothing
        when the key has moved it already, to somebody else."""
        asked = Asked(command=MoveSeat(rep), by=by, key=key)
        if (await self._recorder.ask(sprint_id, asked)).dup:
            place = await self._storage.read(seats.find, sprint_id, device)
            return [] if place is not None and place.rep == rep else None
        return await self._storage.write(seats.move, sprint_id, rep, device, self._now_ms())

    async def erase(self, sprint_id: int, asked: Asked) -> Answer:
        """A rep's own wish: forgotten in every sprint of the same card, and here last."""
        card = await self._storage.read(seats.card_of, sprint_id, asked.by.id)
        places = await self._storage.read(seats.of_card, card) if card else []
        for place in places:
            if place.sprint != sprint_id:
                there = Asked(
                    command=EraseRep(place.rep),
                    by=Actor("rep", place.rep),
                    key=_key("erase", place.sprint, place.rep),
                )
                await self._recorder.ask(place.sprint, there)
        return await self._recorder.ask(sprint_id, asked)


def _seat(state: State, rep: str, card: NewCard | None = None) -> Seat | None:
    sheet = state.tally.sheets.get(rep)
    if sheet is None or sheet.status == "erased":
        return None
    person = state.asides.people.get(rep)
    return Seat(
        rep=rep,
        status=sheet.status,
        name=person.name if person else "",
        colour=person.colour if person else 0,
        mode=sheet.mode,
        card=card,
    )


def _name(state: State, rep: str) -> str:
    person = state.asides.people.get(rep)
    return person.name if person else ""


def _key(*parts: object) -> str:
    return blake2b(repr(parts).encode(), digest_size=16).hexdigest()
