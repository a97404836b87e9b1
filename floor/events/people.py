"""Who came, went, or changed name or mode."""

from floor.events.root import Event
from floor.rep import Mode, Via


class EntranceLocked(Event, frozen=True):
    locked: bool


class RepJoined(Event, frozen=True):
    rep: str
    mode: Mode
    via: Via
    pending: bool
    again: bool = False


class RepAdmitted(Event, frozen=True):
    rep: str


class RepNamed(Event, frozen=True):
    """The name and the colour themselves are asides."""

    rep: str


class RepRemoved(Event, frozen=True):
    rep: str


class RepErased(Event, frozen=True):
    """What the rep logged stays, as anonymous counts of the team."""

    rep: str


class ModeChosen(Event, frozen=True):
    rep: str
    mode: Mode


class SeatMoved(Event, frozen=True):
    rep: str
