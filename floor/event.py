"""The common root of every event of the log."""

import msgspec

from floor.tag import snake


class Event(msgspec.Struct, frozen=True, tag_field="e", tag=snake, gc=False):
    """The tag is the class's name in snake case. A log holds a hundred thousand and no circle of
    them: the collector need not look."""
