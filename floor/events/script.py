"""What happened to the script base."""

from floor.events.root import Event
from floor.script import Part


class LineWritten(Event, frozen=True):
    """`rep` proposed it, empty for a host's; without `standing` it was taken away."""

    line: str
    part: Part
    rep: str
    standing: bool
