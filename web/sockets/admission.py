"""Whether one more socket may come in, asked before anything about it is looked up."""

import random

from web.desk import Desk

CONNECTIONS_PER_MS = 0.1  # that come back when all were cut at once
LEAST_CAP_MS = 2_000


def away_ms(at: Desk) -> int | None:
    """How long it is to stay away, or nothing when it may come in."""
    found = _away_ms(at)
    at.counts.turned_away += found is not None
    return found


def _away_ms(at: Desk) -> int | None:
    if at.watchdog.late:
        return at.watchdog.late_ms or at.settings.retry_ms  # screens add a chance of their own
    if at.screens.leaving or len(at.screens) >= at.settings.sockets:
        return at.settings.retry_ms
    if at.handshakes.take():
        return None
    return at.handshakes.wait_ms + random.randint(0, reconnect_cap_ms(at))  # noqa: S311


def reconnect_cap_ms(at: Desk) -> int:
    """The most that a screen waits between two tries: so many come back at once."""
    return max(LEAST_CAP_MS, round(len(at.screens) / CONNECTIONS_PER_MS))
