"""Every close code of the socket: what it means, and what a screen does then."""

import msgspec

from floor.close_codes import BUG, RESTART, TRY_LATER, CloseCode


class Closing(msgspec.Struct, frozen=True):
    code: int
    meaning: str
    then: str


_AGAIN = "reconnect"
_LATER = "reconnect after `bye.retry_ms`"

CLOSING: tuple[Closing, ...] = (
    Closing(BUG, "a bug of the server", _AGAIN),
    Closing(
        RESTART,
        "the server restarts, or the host has admitted this rep",
        _LATER,
    ),
    Closing(TRY_LATER, "too many at once, or the database is down", _LATER),
    Closing(CloseCode.BAD, "a frame that is not of this protocol", "mend the screen; reconnect"),
    Closing(
        CloseCode.AUTH,
        "nobody is signed in here as who may watch this, or no longer",
        "stop; sign in, or join again",
    ),
    Closing(CloseCode.REMOVED, "the host took this rep out, or the rep erased itself", "stop"),
    Closing(CloseCode.SLOW, "no hello in time", _AGAIN),
    Closing(
        CloseCode.SUPERSEDED,
        "the same person opened the same kind of screen elsewhere",
        "stop; offer to use it here again",
    ),
    Closing(
        CloseCode.RELOAD,
        "the server speaks another version",
        "load the client anew once what it holds is safe",
    ),
    Closing(CloseCode.RATE, "far too many messages", _AGAIN),
)
