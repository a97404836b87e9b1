"""The few ranks that are shown, and to everybody."""

from floor.leaderboard import rank, shown
from floor.state import State
from floor.views import shape
from floor.views.parts import person


def shown_ranks(state: State, *, final: bool = False) -> tuple[shape.Rank, ...]:
    """`final` looks behind the freeze."""
    sheets = state.tally.sheets.values()
    standings = shown(rank(sheets, final=final), sum(sheet.ranked for sheet in sheets))
    people = [person(state, s.rep) for s in standings]
    return tuple(
        shape.Rank(rank=s.rank, rep=s.rep, name=p.name, colour=p.colour, points=s.points)
        for s, p in zip(standings, people, strict=True)
    )
