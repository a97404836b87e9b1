"""A view's digest: two screens with the same one show the same board."""

import msgspec

from floor.views.diff import Json

OFFSET = 2166136261
PRIME = 16777619


def digest(state: Json) -> int:
    """FNV-1a, 32 bits, of the JSON in UTF-8 with sorted keys and no spaces."""
    return fnv1a(msgspec.json.encode(state, order="sorted"))


def fnv1a(data: bytes) -> int:
    value = OFFSET
    for byte in data:
        value = (value ^ byte) * PRIME & 0xFFFFFFFF
    return value
