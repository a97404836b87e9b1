"""What a phone holds until it is answered: each command under its key, in the order of the taps."""

import asyncio
from collections.abc import Callable, Iterator

import msgspec

from floor.commands import LogOutcome, WireCommand
from floor.messages import WINDOW, Accepted, Do, Refused

LEAST_RETRY_S = 0.2


class Item(msgspec.Struct):
    """`t_tap` is this phone's clock."""

    key: str
    t_tap: int
    command: WireCommand
    sent: bool = False


class Outbox:
    """`news` is set whenever there may be something to send."""

    def __init__(self, now_ms: Callable[[], int]) -> None:
        self.news = asyncio.Event()
        self.on_answer: Callable[[Accepted | Refused], None] = lambda _: None
        self._now_ms = now_ms
        self._items: dict[str, Item] = {}

    def __len__(self) -> int:
        return len(self._items)

    def put(self, key: str, command: WireCommand) -> None:
        self._items[key] = Item(key, self._now_ms(), command)
        self.news.set()

    def offer_again(self) -> None:
        """On a new socket: nobody knows what the old one still carried."""
        for item in self._items.values():
            item.sent = False
        self.news.set()

    def frames(self) -> Iterator[Do]:
        """What is to be sent now, as far as the window goes."""
        self.news.clear()
        for item in list(self._items.values())[:WINDOW]:
            if not item.sent:
                item.sent = True
                yield Do(k=item.key, t_tap=item.t_tap, t_send=self._now_ms(), do=item.command)

    def settle(self, answer: Accepted | Refused) -> None:
        item = self._items.get(answer.k)
        if item is None:
            return
        if isinstance(answer, Refused) and not answer.final:
            self._again(item, answer)
            return
        del self._items[answer.k]
        self.news.set()
        self.on_answer(answer)

    def _again(self, item: Item, refused: Refused) -> None:
        """« Commencé avant le gong ? »: it was. Anything else is sent once more a little later."""
        item.sent = False
        if refused.code == "gong" and isinstance(item.command, LogOutcome):
            item.command = msgspec.structs.replace(item.command, before_gong=True)
        wait_s = max(LEAST_RETRY_S, refused.retry_ms / 1000)
        asyncio.get_running_loop().call_later(wait_s, self.news.set)
