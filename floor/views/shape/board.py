"""The pieces of the shared board."""

import msgspec

from floor.figures import Figures


class Goal(msgspec.Struct, frozen=True, kw_only=True):
    """The team's goal, and what published rates make us expect of such a sprint."""

    doors: int
    meetings: int
    expected_doors: int
    expected_calls: int


class Bell(msgspec.Struct, frozen=True):
    """Somebody on the landing: the wall's lobby."""

    rep: str
    name: str
    colour: int


class Rank(msgspec.Struct, frozen=True, kw_only=True):
    """One shown rank: equal points share it, 1, 2, 2, 4."""

    rank: int
    rep: str
    name: str
    colour: int
    points: int


class Opened(msgspec.Struct, frozen=True):
    """A meeting: its instant, and who booked it if in the ranking, else empty."""

    at: int
    name: str


class Pulse(msgspec.Struct, frozen=True, kw_only=True):
    """A call somebody picked up; the screen fades it in 60 s. Signed only by the ranking."""

    id: int
    at: int
    kind: str
    talked: bool
    name: str


class Echo(msgspec.Struct, frozen=True, kw_only=True):
    """The same door: its head, how often this sprint met it, the objection if it is shared; on a
    small floor the head of the door `beside` it, empty else, and a `count` of 1 for the first
    door of all."""

    head: str
    count: int
    beside: str
    objection: str
    at: int
    until: int


class Odds(msgspec.Struct, frozen=True, kw_only=True):
    """Honest odds. `none_in_ten`: how often of ten there is no meeting after so many talks.

    `low`, `high`: conversations for one meeting, 10 and 90 %. `own` says whether
    the floor's own outcomes weigh in (ten known talks) or only the published prior.
    """

    talks: int
    meetings: int
    none_in_ten: int
    low: int
    high: int
    own: bool


class Met(msgspec.Struct, frozen=True):
    """An objection and how often the floor met it."""

    objection: str
    count: int


class Message(msgspec.Struct, frozen=True):
    """The host's words, shown as typed until `until`."""

    text: str
    until: int


class Award(msgspec.Struct, frozen=True):
    """Something that one rep really holds and that is no rank; the name as in a pulse."""

    code: str
    name: str


class Curtain(msgspec.Struct, frozen=True, kw_only=True):
    """The reveal so far: `step` of `steps`, of which the `bare` have nothing to show; what a later
    step shows is empty before it. `figures` is null as well where fewer than three have called."""

    step: int
    steps: tuple[str, ...]
    bare: tuple[str, ...]
    figures: Figures | None
    heard: tuple[Met, ...]
    awards: tuple[Award, ...]
    podium: tuple[Rank, ...]
