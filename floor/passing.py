"""What of a command only passes by: shown on screens now, and never written anywhere."""

import asyncio
from collections import Counter
from collections.abc import Callable

import msgspec

from floor.commands import AnyCommand, AskBreath, GiveSupport
from floor.messages import Cheers, Hands, Ping
from floor.rep import Person
from floor.support import Support

TOLD_EVERY_S = 0.5  # at most
PING_S = 120.0  # for so long somebody waits for an answer


def written(command: AnyCommand) -> AnyCommand:
    """Without whom it is for: neither the log nor the key's checksum may ever tell."""
    match command:
        case GiveSupport(what):
            return GiveSupport(what)
        case AskBreath():
            return AskBreath()
        case _:
            return command


class Applause:
    """One sprint's hands, coalesced: so many for a pulse, or for the floor."""

    def __init__(self, tell: Callable[[bytes], None]) -> None:
        self._tell = tell
        self._hands: Counter[tuple[Support, int]] = Counter()
        self._timer: asyncio.TimerHandle | None = None

    def add(self, what: Support, pulse: int) -> None:
        self._hands[what, pulse] += 1
        if self._timer is None:
            self._timer = asyncio.get_running_loop().call_later(TOLD_EVERY_S, self._tell_now)

    def stop(self) -> None:
        if self._timer is not None:
            self._timer.cancel()

    def _tell_now(self) -> None:
        self._timer = None
        hands = tuple(Hands(what, pulse, n) for (what, pulse), n in sorted(self._hands.items()))
        self._hands.clear()
        self._tell(msgspec.json.encode(Cheers(hands=hands)))


class Pings:
    """The latest ping to each rep: on one phone, whoever is asked is in a call."""

    def __init__(self) -> None:
        self._latest: dict[str, tuple[float, bytes]] = {}

    def add(self, rep: str, who: Person) -> bytes:
        now = asyncio.get_running_loop().time()
        frame = msgspec.json.encode(Ping(id=int(now * 1000), name=who.name, colour=who.colour))
        self._latest[rep] = now, frame
        return frame

    def fresh(self, rep: str) -> bytes | None:
        at, frame = self._latest.get(rep, (float("-inf"), b""))
        return frame if asyncio.get_running_loop().time() - at < PING_S else None
