"""What the recorder answered, as it goes on the wire."""

import logging
from collections.abc import Awaitable

import msgspec

from floor.counts import Counts
from floor.errors import Busy, Refusal
from floor.messages import Accepted, Refused
from floor.recorder import Answer

RETRY_MS = {"busy": 500, "db_down": 2_000, "rate": 1_000, "pending": 5_000, "not_begun": 5_000}

AFTER_A_BUG_MS = 5_000

log = logging.getLogger("floor.replies")


async def told(key: str, answer: Awaitable[Answer], counts: Counts) -> Accepted | Refused:
    """Never raises: a phone that is not answered holds its tap as sent for as long as the link
    lives, and whoever met somebody else's bug in one transaction may be stored the next time."""
    try:
        stored = await answer
    except Refusal as refusal:
        counts.refused[refusal.code] += 1
        return refused(key, refusal)
    except Exception:
        log.exception("a command is put off")
        counts.refused[Busy.code] += 1
        return msgspec.structs.replace(refused(key, Busy()), retry_ms=AFTER_A_BUG_MS)
    counts.accepted += not stored.dup
    counts.resent += stored.dup
    return Accepted(k=key, seq=stored.seq, dup=stored.dup, late=stored.late)


async def refused_at_once(key: str, refusal: Refusal, counts: Counts) -> Refused:
    counts.refused[refusal.code] += 1
    return refused(key, refusal)


def refused(key: str, refusal: Refusal) -> Refused:
    return Refused(
        k=key,
        code=refusal.code,
        final=refusal.final,
        retry_ms=RETRY_MS.get(refusal.code, 0),
        facts=refusal.facts,
    )
