"""The teams of a sprint, as everybody sees them."""

from floor.counters import Counters
from floor.sheet import Sheet
from floor.tally import Tally
from floor.views import shape
from floor.views.parts import totals

FEWEST = 3  # players before a team's figures are shown: below, they would be somebody's


def project(tally: Tally, veiled: bool) -> tuple[shape.Side, ...]:
    """`veiled` hides the scores; figures of a team under three players stay hidden for ever."""
    members: dict[int, list[Sheet]] = {team: [] for team in range(1, tally.opened.teams + 1)}
    for sheet in tally.sheets.values():
        if sheet.team in members and sheet.status != "removed" and sheet.mode != "watching":
            members[sheet.team].append(sheet)
    return tuple(_side(team, sheets, tally, veiled) for team, sheets in members.items())


def _side(team: int, sheets: list[Sheet], tally: Tally, veiled: bool) -> shape.Side:
    shown = len(sheets) >= FEWEST and not veiled
    points = sum(sheet.public.points for sheet in sheets)
    return shape.Side(
        team=team,
        players=len(sheets),
        totals=totals(_sum(sheets)) if shown else None,
        average=points * 10 // len(sheets) if shown else None,
    )


def _sum(sheets: list[Sheet]) -> Counters:
    total = Counters()
    for sheet in sheets:
        for field in Counters.__struct_fields__:
            setattr(total, field, getattr(total, field) + getattr(sheet.counters, field))
    return total
