"""What a screen calls a thing whose own key begins with an instant: a digest of that key."""

from functools import lru_cache
from hashlib import blake2b


@lru_cache(maxsize=1 << 14)
def alias(key: str) -> str:
    """Nobody finds the key by trying instants: 74 of its bits are drawn."""
    return blake2b(key.encode(), digest_size=16).hexdigest()
