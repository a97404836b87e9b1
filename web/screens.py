"""Every open socket, by whose right it is open: so that it closes when the right ends."""

import random
from typing import Literal, Protocol, TypeAlias

import msgspec

from floor.messages import Bye, CloseCode

RESTART = 1012  # RFC 6455: the service restarts
Place: TypeAlias = tuple[int, str, str]  # sprint, whose, kind of screen


class Closable(Protocol):
    """A socket, as this list needs it."""

    def close(self, code: int, bye: bytes | None = None) -> None: ...


class Screens:
    """One socket a place; a newer one there supersedes it."""

    def __init__(self) -> None:
        self._open: dict[Place, Closable] = {}
        self.leaving = False

    def __len__(self) -> int:
        return len(self._open)

    def enter(self, place: Place, socket: Closable) -> None:
        older = self._open.get(place)
        self._open[place] = socket
        if older is not None:
            older.close(CloseCode.SUPERSEDED, farewell("superseded"))

    def leave(self, place: Place, socket: Closable) -> None:
        if self._open.get(place) is socket:
            del self._open[place]

    def sign_out(self, whose: str) -> None:
        """That sign-in or link has ended."""
        for place, socket in list(self._open.items()):
            if place[1] == whose:
                socket.close(CloseCode.AUTH, farewell("signed_out"))

    def stop(self, retry_ms: int) -> int:
        """The server stops: everybody comes back, not all at the same instant. How many heard."""
        self.leaving = True
        for socket in list(self._open.values()):
            socket.close(RESTART, farewell("restart", random.randint(0, retry_ms)))  # noqa: S311
        return len(self._open)


Why: TypeAlias = Literal["superseded", "signed_out", "removed", "admitted", "restart", "busy"]


def farewell(code: Why, retry_ms: int = 0) -> bytes:
    return msgspec.json.encode(Bye(code=code, retry_ms=retry_ms))
