"""Who is given which place: by lot, by choice, in company."""

from collections.abc import Iterable
from typing import TYPE_CHECKING

from floor.errors import Malformed, WrongPhase
from floor.game import Answer
from floor.games.teams.said import (
    AllowPicking,
    ChooseTeam,
    DrawTeams,
    PickingAllowed,
    TeamAssigned,
)
from floor.games.teams.street import TeamsKept, players
from floor.lots import by_lot, in_company, smallest

if TYPE_CHECKING:
    from floor.deciding.case import Case


def arrive(kept: TeamsKept, case: "Case", reps: tuple[str, ...]) -> tuple[TeamAssigned, ...]:
    """Each joins the smallest team, once it has started no empty one; who comes back has theirs."""
    members = players(kept, case.tally)
    places: dict[str, int] = {}
    for rep in [rep for rep in reps if rep not in kept.of]:
        places[rep] = team = smallest(members, case.clock.phase != "lobby")
        members.setdefault(team, []).append(rep)
    return _assigned(places.items())


def start(kept: TeamsKept, case: "Case") -> tuple[TeamAssigned, ...]:
    """Nobody starts in a team alone."""
    return _assigned(in_company(players(kept, case.tally)))


def choose(kept: TeamsKept, case: "Case", command: ChooseTeam) -> Answer:
    """By a host until that rep's first call: of whoever moves along with their doors, the step of
    two buildings would be the count."""
    if case.asked.by.role == "rep":
        case.only("lobby")
        if not kept.picking:
            raise WrongPhase(phase="drawn")
    case.only("lobby", "live", "paused", "break")
    if case.sheet.outcomes:
        raise WrongPhase(phase="calling")
    if command.team not in kept.boards:
        raise Malformed(team=command.team)
    return Answer((TeamAssigned(case.sheet.rep, command.team),))


def draw(kept: TeamsKept, case: "Case", _: DrawTeams) -> Answer:
    case.only("lobby")
    here = [rep for rep, sheet in case.tally.sheets.items() if sheet.plays]
    drawn = by_lot(here, tuple(kept.boards), case.asked.key)
    return Answer((PickingAllowed(False), *_assigned(drawn)))


def allow(_: TeamsKept, case: "Case", command: AllowPicking) -> Answer:
    case.only("lobby")
    return Answer((PickingAllowed(command.allowed),))


def _assigned(places: Iterable[tuple[str, int]]) -> tuple[TeamAssigned, ...]:
    return tuple(TeamAssigned(rep, team) for rep, team in places)
