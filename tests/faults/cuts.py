"""Links that break in every way, and how long a screen takes to say so and to come back."""

import asyncio
import random
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import TypeAlias

from tests.faults.proxy import Proxy
from tests.faults.screen import Screen
from tests.faults.venue import PATIENCE_S, Venue

GRACE_S = 0.5  # a busy test machine's own lateness
SAID_S = 10.0  # G6: a screen that lost its link says so within
Break: TypeAlias = Callable[[Proxy], None]

BREAKS: dict[str, Break] = {
    "reset": lambda proxy: proxy.down(reset=True),
    "close": lambda proxy: proxy.down(reset=False),
    "freeze": Proxy.freeze,
    "deaf server": lambda proxy: proxy.change(hold_up=True),
    "deaf screen": lambda proxy: proxy.change(hold_down=True),
}


@dataclass
class Measured:
    """Seconds: from a link's return to the board of then; from its cut to the screen's own word."""

    converged: list[float] = field(default_factory=list)
    stale: list[float] = field(default_factory=list)
    unsaid: list[str] = field(default_factory=list)


async def cut(venue: Venue, screen: Screen, how: str, seconds: float, into: Measured) -> None:
    """Break one screen's link that way, for so long; then wait until it shows the board again."""
    proxy = venue.proxies[screen]
    began = time.monotonic()
    BREAKS[how](proxy)
    await asyncio.sleep(seconds)
    silent_for = time.monotonic() - began
    said = [word.at for word in screen.said if word.health == "lost" and word.at > began]
    if how == "deaf server":
        pass  # it hears all, and shows what is
    elif said:
        into.stale.append(said[0] - began)
    elif silent_for > SAID_S + GRACE_S:
        into.unsaid.append(f"{how} for {silent_for:.0f} s")
    goal = await asyncio.to_thread(venue.goal)
    returned = time.monotonic()
    await proxy.up()
    proxy.thaw()
    await venue.until(lambda: screen.shows(goal), PATIENCE_S)
    into.converged.append(time.monotonic() - returned)


async def many(
    venue: Venue, times: int, lengths: Callable[[], float], chance: random.Random, into: Measured
) -> None:
    """So many cuts in all, on every screen at once, each way in its turn."""
    ways = list(BREAKS) * (times // len(BREAKS) + 1)
    chance.shuffle(ways)
    left = iter(ways[:times])

    async def suffer(screen: Screen) -> None:
        for how in left:
            await cut(venue, screen, how, lengths(), into)

    async with asyncio.TaskGroup() as group:
        for screen in venue.screens:
            group.create_task(suffer(screen))
