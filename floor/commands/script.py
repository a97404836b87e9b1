"""What is asked of the script base."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Command, Key
from floor.script import LINE_MAX, Part


class WriteLine(Command, frozen=True):
    """Another line, or `line` as it is to stand now; with no words it is taken away."""

    part: Part
    text: Annotated[str, Meta(max_length=LINE_MAX)]
    line: Key | None = None
