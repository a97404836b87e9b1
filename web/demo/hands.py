"""How a demo rep holds the others up between two calls: assumed, told again by the same call."""

from collections.abc import Callable, Iterator
from random import Random

from floor.commands import AskSupport, FlagRude, GiveSupport, WireCommand
from floor.kind import KINDS
from web.demo.behaviour import Call

GIVEN = 0.1  # of calls after which a rep claps: at fifteen an hour, three in two hours
COURAGE = 0.3  # of these
HARD = 0.04  # of doors: « Dur, celui-là »
RUDE = 0.05  # of calls that were hung up


def hands(call: Call, at_ms: int, outcome: str) -> Iterator[WireCommand]:
    """With dice of their own, so that no call comes to anything else because of them."""
    random = Random(f"{at_ms}/{call.gap_ms}/{call.kind}")
    if KINDS[call.kind].head == "hung_up" and random.random() < RUDE:
        yield FlagRude(outcome)
    if KINDS[call.kind].door and random.random() < HARD:
        yield AskSupport()
    if random.random() < GIVEN:
        yield GiveSupport("courage" if random.random() < COURAGE else "clap")


def aimed(command: WireCommand, latest: Callable[[], int]) -> WireCommand:
    """At what a phone shows now: the latest pulse, else the floor."""
    return GiveSupport(command.what, latest()) if isinstance(command, GiveSupport) else command
