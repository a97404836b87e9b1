"""The common root of every command, with the types of its fields."""

from typing import Annotated, Literal, TypeAlias

import msgspec
from msgspec import Meta

from floor.tag import snake

Key: TypeAlias = Annotated[str, Meta(pattern=r"^[0-9a-f]{32}$")]  # a UUIDv7, hex, no dashes
Id: TypeAlias = Annotated[str, Meta(min_length=1, max_length=40)]
Code: TypeAlias = Annotated[str, Meta(min_length=1, max_length=32)]
Instant: TypeAlias = Annotated[int, Meta(ge=0, lt=2**53)]
Reason: TypeAlias = Literal["wrong_button", "not_dated", "twice", "wrong_person", "agreed"]


class Command(msgspec.Struct, frozen=True, forbid_unknown_fields=True, tag_field="c", tag=snake):
    """The common root; the tag is the class's name in snake case."""
