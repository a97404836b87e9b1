"""A view's digest: two screens with the same one show the same board."""

from zlib import crc32

import msgspec

from floor.views.diff import Json


def digest(state: Json) -> int:
    """CRC-32 of the JSON in UTF-8 with sorted keys and no spaces (docs/decisions/0018)."""
    return crc32(msgspec.json.encode(state, order="sorted"))
