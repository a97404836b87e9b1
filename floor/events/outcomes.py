"""What a call came to, with what was said of it later."""

from floor.events.root import Event


class OutcomeLogged(Event, frozen=True):
    """`outcome` is the command's key; `at` the true time, epoch ms, within the sprint. `again`:
    it was stored once, and lost with the log that a backup replaced."""

    outcome: str
    rep: str
    kind: str
    at: int
    times: int = 1
    talked: bool | None = None
    talk_s: int | None = None
    rung: bool = False
    late: bool = False
    prolonged: bool = False
    skewed: bool = False
    again: bool = False


class OutcomeRefined(Event, frozen=True):
    """A second tap under the same head."""

    outcome: str
    rep: str
    kind: str
    talked: bool | None = None


class ObjectionNoted(Event, frozen=True):
    outcome: str
    rep: str
    objection: str
    talked: bool | None = None


class OutcomeRetracted(Event, frozen=True):
    outcome: str
    rep: str


class OutcomeCorrected(Event, frozen=True):
    outcome: str
    rep: str
    kind: str
    reason: str
    talked: bool | None = None


class OutcomeVoided(Event, frozen=True):
    outcome: str
    rep: str
    reason: str


class ReviewAsked(Event, frozen=True):
    """The rep opens this line to the host."""

    outcome: str
    rep: str


class OutcomeArrivedTooLate(Event, frozen=True):
    outcome: str
    rep: str
    kind: str
    at: int
