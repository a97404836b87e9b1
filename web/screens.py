"""Every open socket, by whose right it is open: so that it closes when the right ends."""

import random
from typing import Literal, Protocol, TypeAlias

import msgspec

from floor.close_codes import RESTART, CloseCode
from floor.messages import Bye

MOST_WINDOWS = 16  # walls of one link, each in its own window
Place: TypeAlias = tuple[int, str, str, str]  # sprint, whose, kind of screen, window


class Closable(Protocol):
    """A socket, as this list needs it. `number` grows with each that is accepted."""

    number: int

    def close(self, code: int, bye: bytes | None = None) -> None: ...


class Screens:
    """One socket a place; a newer one there supersedes it, whichever the database let in first."""

    def __init__(self) -> None:
        self._open: dict[Place, Closable] = {}
        self._of: dict[str, dict[Place, None]] = {}  # by whose, the oldest first
        self._rights: frozenset[str] | None = None
        self.leaving = False

    def __len__(self) -> int:
        return len(self._open)

    def enter(self, place: Place, socket: Closable) -> None:
        held = self._open.get(place)
        if held is not None and held.number > socket.number:
            socket.close(CloseCode.SUPERSEDED, farewell("superseded"))
            return
        theirs = self._of.setdefault(place[1], {})
        beside = [other for other in theirs if other[:3] == place[:3]]
        if place not in theirs and len(beside) >= MOST_WINDOWS:
            self._supersede(beside[0])
        elif held is not None:
            self._supersede(place)
        self._rights = None
        self._open[place] = socket
        self._of.setdefault(place[1], {})[place] = None

    def leave(self, place: Place, socket: Closable) -> None:
        if self._open.get(place) is socket:
            self._forget(place)

    def sign_out(self, whose: str) -> None:
        """That sign-in or link has ended."""
        for place in list(self._of.get(whose, ())):
            self._open[place].close(CloseCode.AUTH, farewell("signed_out"))

    def renew(self, sprint: int, kind: str) -> None:
        """Their pages are loaded anew: what those say is no longer so."""
        for (there, _, what, _), socket in list(self._open.items()):
            if (there, what) == (sprint, kind):
                socket.close(CloseCode.RELOAD, farewell("renewed"))

    def kinds(self) -> list[str]:
        return [kind for _, _, kind, _ in self._open]

    def rights(self) -> frozenset[str]:
        """What walls and consoles stand on; a pad stands on its phone. The same object until
        somebody comes or goes: they may be thousands, and the porter asks twice a second."""
        if self._rights is None:
            who = (whose for _, whose, kind, *_ in self._open if kind != "pad")
            self._rights = frozenset(who)
        return self._rights

    def stop(self, retry_ms: int) -> int:
        """The server stops: everybody comes back, not all at the same instant. How many heard."""
        self.leaving = True
        for socket in list(self._open.values()):
            socket.close(RESTART, farewell("restart", random.randint(0, retry_ms)))  # noqa: S311
        return len(self._open)

    def _supersede(self, place: Place) -> None:
        self._forget(place).close(CloseCode.SUPERSEDED, farewell("superseded"))

    def _forget(self, place: Place) -> Closable:
        self._rights = None
        theirs = self._of[place[1]]
        del theirs[place]
        if not theirs:
            del self._of[place[1]]
        return self._open.pop(place)


Why: TypeAlias = Literal[
    "superseded", "signed_out", "removed", "admitted", "restart", "busy", "demo_over", "renewed"
]


def farewell(code: Why, retry_ms: int = 0) -> bytes:
    return msgspec.json.encode(Bye(code=code, retry_ms=retry_ms))
