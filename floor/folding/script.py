"""How the script base grows in a tally: a line keeps its place when it is mended."""

from floor import events as e
from floor.script import Line
from floor.tally import Tally


def write(tally: Tally, event: e.LineWritten) -> None:
    if event.standing:
        line = Line(event.line, event.part, event.rep)
        tally.script = {**tally.script, event.line: line}
    else:
        tally.script = {id: line for id, line in tally.script.items() if id != event.line}


def forget(tally: Tally, rep: str) -> None:
    """What the rep proposed has lost its words."""
    if any(line.rep == rep for line in tally.script.values()):
        tally.script = {id: line for id, line in tally.script.items() if line.rep != rep}
