"""The wire protocol, written once: every frame that a socket carries, both ways."""

from typing import TYPE_CHECKING, Annotated, Literal, TypeAlias, Union

import msgspec
from msgspec import Meta

from floor.commands import Instant, Key, WireCommand
from floor.game import GameMoment
from floor.gamebox import MOMENTS
from floor.support import Support

VERSION = 1
SUBPROTOCOL = "phoning-floor.v1"
View: TypeAlias = Literal["shared", "mine", "lead"]
Screen: TypeAlias = Literal["pad", "wall", "console"]

FRAME_BYTES = 16 * 1024  # inbound
BATCH = 50  # commands in one HTTP request
WINDOW = 20  # commands a phone may have under way
HEARTBEAT_MS = 4_000
STALE_MS = 9_000


class _Frame(msgspec.Struct, frozen=True, kw_only=True, tag_field="type", tag=str.lower):
    """The common root; the tag is the class's name in lower case."""


# From a screen -----------------------------------------------------------------------------------


class Position(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """How far a screen has seen one view."""

    epoch: int
    seq: int


class Hello(_Frame, frozen=True, forbid_unknown_fields=True):
    """The first frame. The cookie says who; this says which screen, and what it has seen. Walls of
    one browser are told apart by `window`. `diverged`: so many views were not what the server said
    that they are."""

    v: int
    screen: Screen
    position: dict[View, Position] = {}
    unsent: Annotated[int, Meta(ge=0, le=100_000)] = 0
    window: Annotated[str, Meta(max_length=32)] = ""
    diverged: Annotated[int, Meta(ge=0, le=100)] = 0


class Heartbeat(_Frame, frozen=True, forbid_unknown_fields=True):
    """I am here; so many commands are not yet stored."""

    unsent: Annotated[int, Meta(ge=0, le=100_000)] = 0


class Clock(_Frame, frozen=True, forbid_unknown_fields=True):
    """What time is it? `t` comes back as it was sent."""

    t: Instant


class Do(_Frame, frozen=True, forbid_unknown_fields=True):
    """A command. `k` is its key for ever; `t_tap` and `t_send` are the screen's own clock, ms.
    `again`: another log has stored it; this one comes from a backup."""

    k: Key
    t_tap: Instant
    t_send: Instant
    do: WireCommand
    again: bool = False


Inbound: TypeAlias = Hello | Heartbeat | Clock | Do


# From the server ---------------------------------------------------------------------------------


class Limits(msgspec.Struct, frozen=True):
    """What the server takes from this screen."""

    window: int
    frame_bytes: int
    per_s: int


class Welcome(_Frame, frozen=True):
    """The answer to `hello`. `views`: what this screen will be told; `epoch`: of which log, so
    that a phone offers first what another one had stored."""

    v: int
    views: tuple[View, ...]
    epoch: int
    limits: Limits
    heartbeat_ms: int
    stale_ms: int
    reconnect_cap_ms: int
    now: int


class Snapshot(_Frame, frozen=True):
    """A whole view. `hash` is its digest."""

    view: View
    epoch: int
    seq: int
    state: msgspec.Raw
    hash: int


class MeetingRung(_Frame, frozen=True, tag="meeting"):
    """A meeting whose rep rang the gong: the `nth` of the floor."""

    nth: int
    name: str


class Milestone(_Frame, frozen=True, tag="milestone"):
    """So many per mille of the expected doors, for the first time."""

    per_mille: int
    doors: int


class Turn(_Frame, frozen=True, tag="turn"):
    """The sprint turns: start, break, round, stretch, freeze, close (the gong), final."""

    what: str
    at: int


class Hands(msgspec.Struct, frozen=True):
    """So many gave that support, to the pulse of that number or (0) to the floor."""

    what: Support
    pulse: int
    n: int


class Cheers(_Frame, frozen=True):
    """Hands of the last half second, in a frame of their own: no log learns whom they were for."""

    hands: tuple[Hands, ...]


class Ping(_Frame, frozen=True):
    """Somebody would like two minutes of breath with you. A frame of its own, to one rep alone;
    the same `id` is the same one, told again to a phone that was away."""

    id: int
    name: str
    colour: int


OwnMoment: TypeAlias = MeetingRung | Milestone | Turn | Cheers | Ping

# The games bring theirs: a closed union all the same, and for mypy their common base.
if TYPE_CHECKING:
    Moment: TypeAlias = OwnMoment | GameMoment
else:
    Moment = Union[OwnMoment, *MOMENTS]


class Delta(_Frame, frozen=True):
    """What changed in a view between two positions. `ops` are those of the patch rules; moments
    are told once, and never again."""

    view: View
    epoch: int
    from_: int = msgspec.field(name="from")
    to: int
    ops: msgspec.Raw
    moments: tuple[Moment, ...] = ()


class Accepted(_Frame, frozen=True):
    """Stored on disk as number `seq`. `dup`: it was already."""

    k: str
    seq: int
    dup: bool = False
    late: bool = False


class Refused(_Frame, frozen=True):
    """Not stored. `final`: sending it again cannot help; else try again after `retry_ms`."""

    k: str
    code: str
    final: bool
    retry_ms: int = 0
    facts: dict[str, str | int | tuple[str, ...]] = {}


class Standing(msgspec.Struct, frozen=True):
    """Where a view stands, in a heartbeat."""

    seq: int
    hash: int


class Beat(_Frame, frozen=True, tag="heartbeat"):
    """The server is here. `views` says where each stands; `db_behind_ms` is how long the database
    has not answered, 0 when it does."""

    now: int
    epoch: int
    views: dict[View, Standing]
    db_behind_ms: int = 0


class Time(_Frame, frozen=True, tag="clock"):
    """The answer to `clock`."""

    t: int
    now: int


class Presence(_Frame, frozen=True):
    """Who is here now: screens with an open socket, phones with unsent taps. Never who."""

    pads: int
    walls: int
    consoles: int
    unsent_phones: int
    unsent: int


class Bye(_Frame, frozen=True):
    """The server closes this socket; come back after `retry_ms`, unless the close code says no."""

    code: str
    retry_ms: int


Outbound: TypeAlias = (
    Welcome | Snapshot | Delta | Accepted | Refused | Beat | Time | Presence | Cheers | Ping | Bye
)
