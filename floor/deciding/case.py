"""What a decision looks at: the state, the command, and when it came."""

import msgspec

from floor.asides import Aside
from floor.commands import Asked
from floor.errors import Forbidden, Malformed, Pending, Removed, UnknownRep, WrongPhase
from floor.events import AnyEvent
from floor.kind import HEADS, KINDS, Kind
from floor.schedule import Clock
from floor.sheet import Sheet
from floor.sprint import Phase, Rules
from floor.state import State
from floor.tally import Tally


class Decided(msgspec.Struct, frozen=True):
    """What happens, in order, and what is kept beside the log. At least one event."""

    events: tuple[AnyEvent, ...]
    asides: tuple[Aside, ...] = ()


class Case(msgspec.Struct, frozen=True):
    """`received_at` is the server's time, epoch ms."""

    state: State
    asked: Asked
    received_at: int

    @property
    def tally(self) -> Tally:
        return self.state.tally

    @property
    def clock(self) -> Clock:
        return self.state.tally.clock

    @property
    def rules(self) -> Rules:
        return self.state.tally.opened

    @property
    def rep(self) -> str:
        """The rep who asks, or for whom a host asks."""
        named = getattr(self.asked.command, "rep", None)
        if self.asked.by.role == "rep":
            if named not in (None, self.asked.by.id):
                raise Forbidden()
            return self.asked.by.id
        if named is None:
            raise Malformed(missing="rep")
        return str(named)

    @property
    def sheet(self) -> Sheet:
        """The sheet of `rep`. Raises what keeps the rep out."""
        sheet = self.tally.sheets.get(self.rep)
        if sheet is None or sheet.status == "erased":
            raise UnknownRep()
        if sheet.status == "removed":
            raise Removed()
        if sheet.status == "pending" and self.asked.by.role == "rep":
            raise Pending()
        return sheet

    def only(self, *phases: Phase) -> None:
        if self.clock.phase not in phases:
            raise WrongPhase(phase=self.clock.phase)

    def only_by(self, *roles: str) -> None:
        if self.asked.by.role not in roles:
            raise Forbidden()

    def kind(self, code: str) -> Kind:
        """A call result that this sprint offers; a head's own button is always there."""
        kind = KINDS.get(code)
        if kind is None or (code not in self.rules.kinds and HEADS[kind.head][0] != code):
            raise Malformed(kind=code)
        return kind
