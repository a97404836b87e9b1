"""What the recorder answered, as it goes on the wire."""

from collections.abc import Awaitable

from floor.errors import Refusal
from floor.messages import Accepted, Refused
from floor.recorder import Answer

RETRY_MS = {"busy": 500, "db_down": 2_000, "rate": 1_000}


async def told(key: str, answer: Awaitable[Answer]) -> Accepted | Refused:
    """Raises nothing but bugs."""
    try:
        stored = await answer
    except Refusal as refusal:
        return refused(key, refusal)
    return Accepted(k=key, seq=stored.seq, dup=stored.dup, late=stored.late)


async def refused_at_once(key: str, refusal: Refusal) -> Refused:
    return refused(key, refusal)


def refused(key: str, refusal: Refusal) -> Refused:
    return Refused(
        k=key,
        code=refusal.code,
        final=refusal.final,
        retry_ms=RETRY_MS.get(refusal.code, 0),
        facts=refusal.facts,
    )
