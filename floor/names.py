"""Names made safe for a projector, and unlike each other."""

import unicodedata
from collections.abc import Iterable
from itertools import count

from floor.errors import NameUnsafe

LONGEST = 24  # graphemes
MOST_MARKS = 2  # combining marks on one letter
OFFERED = 3

# Letters of other scripts that read as Latin ones; the rest of Unicode's table is not needed
# where a human admits whoever typed a code.
LOOKALIKES = str.maketrans("аеорсхуікмтнвαεορτνκιυχ01", "aeopcxyikmthbaeoptvkiuxol")


def safe(name: str) -> str:
    """The name as it may be shown. Raises NameUnsafe when nothing readable is left."""
    flat = unicodedata.normalize("NFKC", name)
    kept: list[str] = []
    letters = marks = 0
    for char in flat:
        kind = unicodedata.category(char)
        if kind[0] == "M":
            marks += 1
            if not kept or kept[-1] == " " or marks > MOST_MARKS:
                continue
        elif kind[0] in "CZ" and char != " ":
            continue  # controls, bidirectional marks, invisible and private characters
        else:
            marks, letters = 0, letters + 1
            if letters > LONGEST:
                break
        kept.append(char)
    clean = " ".join("".join(kept).split())
    if not any(unicodedata.category(char)[0] in "LN" for char in clean):
        raise NameUnsafe()
    return clean


def skeleton(name: str) -> str:
    """What two names that look the same have in common."""
    bare = unicodedata.normalize("NFKD", name.casefold())
    letters = (c for c in bare if unicodedata.category(c)[0] in "LN")
    return "".join(letters).translate(LOOKALIKES)


def free(name: str, taken: Iterable[str]) -> tuple[str, ...]:
    """Names like this one that nobody has: never a dead end."""
    used = {skeleton(other) for other in taken}
    stem = name[: LONGEST - 3].rstrip()
    found: list[str] = []
    for number in count(2):
        if len(found) == OFFERED:
            break
        if skeleton(f"{stem} {number}") not in used:
            found.append(f"{stem} {number}")
    return tuple(found)


def phrase(text: str) -> str:
    """Words typed by a person, without what could disturb a screen."""
    flat = unicodedata.normalize("NFC", text)
    return " ".join(
        "".join(c if unicodedata.category(c)[0] not in "CZ" else " " for c in flat).split()
    )
