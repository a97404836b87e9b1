"""The script base on the screens."""

from floor.script import PARTS
from floor.state import State
from floor.views import shape


def project(state: State, rep: str = "") -> tuple[shape.ScriptLine, ...]:
    """Part by part, in the order in which they were written."""
    texts = state.asides.texts
    lines = sorted(state.tally.script.values(), key=lambda line: PARTS.index(line.part))
    return tuple(
        shape.ScriptLine(
            id=line.id,
            part=line.part,
            text=texts[line.id].text,
            team=bool(line.rep),
            mine=bool(rep) and line.rep == rep,
        )
        for line in lines
        if line.id in texts
    )
