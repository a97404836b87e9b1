"""How reps held each other up: counted, never to whom."""

from floor.events.root import Event
from floor.support import Support


class SupportGiven(Event, frozen=True):
    """`at` is the true time, epoch ms."""

    rep: str
    what: Support
    at: int


class SupportAsked(Event, frozen=True):
    """« Dur, celui-là »."""

    rep: str
    at: int


class RudeFlagged(Event, frozen=True):
    """A private mark on a door that stays what it is."""

    outcome: str
    rep: str
    rude: bool


class ReachableChosen(Event, frozen=True):
    """Whether colleagues may ask this rep for two minutes of breath."""

    rep: str
    reachable: bool


class BreathAsked(Event, frozen=True):
    rep: str
    at: int
