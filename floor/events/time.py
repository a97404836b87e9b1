"""Where the sprint turned."""

from floor.events.root import Event
from floor.sprint import Rules, Sound


class SprintOpened(Event, frozen=True):
    rules: Rules


class SprintStarted(Event, frozen=True):
    """`at` is the instant after the 3-2-1."""

    at: int


class BreakBegan(Event, frozen=True):
    at: int
    until: int


class RoundBegan(Event, frozen=True):
    at: int
    round: int
    until: int


class SprintPaused(Event, frozen=True):
    at: int


class SprintResumed(Event, frozen=True):
    at: int


class RoundExtended(Event, frozen=True):
    until: int


class StretchBegan(Event, frozen=True):
    at: int


class BoardFrozen(Event, frozen=True):
    """From `at`, by true time, shared frames carry no name and no score."""

    at: int


class SoundChosen(Event, frozen=True):
    """What the room may hear from now on."""

    sound: Sound


class SprintClosed(Event, frozen=True):
    at: int


class ClockJumped(Event, frozen=True):
    """Nobody could reach the server from `since` to `until`: stopped, or the machine slept."""

    since: int
    until: int


class SprintRestored(Event, frozen=True):
    """The log goes on from an older one: what was stored after `to` is lost, until the phones
    offer it again. `pause`: the clock stands where it was then."""

    at: int
    to: int
    pause: bool


class RevealShown(Event, frozen=True):
    step: int


class MessageShown(Event, frozen=True):
    """Its words are the aside `text`; hidden from `until` on."""

    text: str
    until: int
