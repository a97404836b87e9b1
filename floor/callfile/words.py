"""Words compared as people mean them: case, accents, punctuation and spaces do not matter."""

import unicodedata
from functools import lru_cache

LONGEST = 300  # characters of a cell that are looked at


@lru_cache(maxsize=65_536)
def squeeze(text: str) -> str:
    bare = unicodedata.normalize("NFKD", text[:LONGEST].casefold())
    return "".join(char for char in bare if char.isalnum())
