"""A link that a host gave, as its host sees it."""

from collections.abc import Set

from floor.storage.tokens import Token


def shown(token: Token, here: Set[str]) -> dict[str, object]:
    """How a wall was opened, or what a second host is called; since when, last in use when, in use
    now or not; never the secret."""
    return {
        "id": token.subject,
        "label": token.label,
        "since": token.granted_at,
        "seen": token.seen_at,
        "here": token.hash in here,
    }
