"""Teams: two to four buildings on one street, all of them towards one common target."""

from collections.abc import Iterable
from typing import TYPE_CHECKING, Annotated

import msgspec
from msgspec import Meta

from floor.board import Board, paint
from floor.command import Id
from floor.errors import Malformed, WrongPhase
from floor.game import (
    Answer,
    Game,
    GameCommand,
    GameEvent,
    GameLead,
    GameMine,
    GameMoment,
    GameShared,
    Kept,
    Move,
)
from floor.lots import by_lot, in_company, smallest
from floor.sheet import Sheet
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.deciding.case import Case
    from floor.events import Entry
    from floor.outcome import Outcome
    from floor.state import State
    from floor.tally import Tally

MOST = 4
FEWEST = 3  # players in every team before any team's figures show: what is left would be somebody's

Number = Annotated[int, Meta(ge=1, le=MOST)]


class TeamAssigned(GameEvent, frozen=True):
    rep: str
    team: int


class PickingAllowed(GameEvent, frozen=True):
    """Whether the reps choose their team themselves, in the lobby."""

    allowed: bool


class ChooseTeam(GameCommand, frozen=True):
    """`rep` only when a host places somebody."""

    team: Number
    rep: Id | None = None


class DrawTeams(GameCommand, frozen=True):
    """Everybody is drawn anew, evenly; picking ends."""


class AllowPicking(GameCommand, frozen=True):
    allowed: bool


class TeamsMet(GameMoment, frozen=True):
    """The common target is reached, by all together."""

    doors: int


class Side(msgspec.Struct, frozen=True, kw_only=True):
    """One of the teams. `strip` is its building, `average` tenths of a point a player: null while
    a team is under three players, and behind the shutters."""

    team: int
    players: int
    doors: int | None
    meetings: int | None
    average: int | None
    strip: str | None


class TeamsShared(GameShared, frozen=True):
    sides: tuple[Side, ...]
    picking: bool


class TeamsMine(GameMine, frozen=True):
    """One's own team, and how many are in each."""

    team: int
    players: tuple[int, ...]
    picking: bool


class Member(msgspec.Struct, frozen=True):
    rep: str
    team: int


class TeamsLead(GameLead, frozen=True):
    members: tuple[Member, ...]
    picking: bool


class TeamsKept(Kept):
    """`of` is the team of each rep; `boards` are the sums and the doors of each team. `met`: the
    target was reached once, and that was told."""

    of: dict[str, int]
    boards: dict[int, Board]
    picking: bool
    met: bool = False

    def copy(self) -> "TeamsKept":
        boards = {team: board.copy() for team, board in self.boards.items()}
        return TeamsKept(dict(self.of), boards, self.picking, self.met)


def begin(rules: Rules) -> TeamsKept:
    return TeamsKept({}, {team: Board() for team in range(1, rules.teams + 1)}, rules.picked)


def team_of(tally: "Tally") -> dict[str, int]:
    """The team of each rep; of nobody where teams are not played."""
    kept = tally.games.get("teams")
    return kept.of if isinstance(kept, TeamsKept) else {}


# Who is where ------------------------------------------------------------------------------------


def arrive(kept: TeamsKept, case: "Case", rep: str) -> tuple[TeamAssigned, ...]:
    """Who comes joins the smallest team; once it has started, no empty one."""
    return (TeamAssigned(rep, smallest(_members(kept, case.tally), case.clock.phase != "lobby")),)


def start(kept: TeamsKept, case: "Case") -> tuple[TeamAssigned, ...]:
    """Nobody starts in a team alone."""
    return _assigned(in_company(_members(kept, case.tally)))


def _assigned(moves: Iterable[tuple[str, int]]) -> tuple[TeamAssigned, ...]:
    return tuple(TeamAssigned(rep, team) for rep, team in moves)


def _members(kept: TeamsKept, tally: "Tally") -> dict[int, list[str]]:
    """Those who play, by team, in the order in which they came."""
    members: dict[int, list[str]] = {team: [] for team in kept.boards}
    for rep, sheet in tally.sheets.items():
        if _plays(sheet) and kept.of.get(rep) in members:
            members[kept.of[rep]].append(rep)
    return members


def _plays(sheet: Sheet) -> bool:
    return sheet.status != "removed" and sheet.mode != "watching"


def choose(kept: TeamsKept, case: "Case", command: ChooseTeam) -> Answer:
    if case.asked.by.role == "rep":
        case.only("lobby")
        if not kept.picking:
            raise WrongPhase(phase="drawn")
    case.only("lobby", "live", "paused", "break")
    if command.team not in kept.boards:
        raise Malformed(team=command.team)
    return Answer((TeamAssigned(case.sheet.rep, command.team),))


def draw(kept: TeamsKept, case: "Case", _: DrawTeams) -> Answer:
    case.only("lobby")
    here = [rep for rep, sheet in case.tally.sheets.items() if _plays(sheet)]
    drawn = by_lot(here, tuple(kept.boards), case.asked.key)
    return Answer((PickingAllowed(False), *_assigned(drawn)))


def allow(_: TeamsKept, case: "Case", command: AllowPicking) -> Answer:
    case.only("lobby")
    return Answer((PickingAllowed(command.allowed),))


# What it adds up to ------------------------------------------------------------------------------


def fold(kept: TeamsKept, tally: "Tally", entry: "Entry") -> None:
    match entry.event:
        case PickingAllowed(allowed):
            kept.picking = allowed
        case TeamAssigned(rep, team):
            _all_of(kept, tally, rep, -1)
            kept.of[rep] = team
            _all_of(kept, tally, rep, 1)
        case _:
            pass


def _all_of(kept: TeamsKept, tally: "Tally", rep: str, sign: int) -> None:
    """A rep changes building with every door that stands."""
    sheet = tally.sheets.get(rep)
    if sheet is None or sheet.status == "removed":
        return
    for outcome in sheet.outcomes.values():
        if outcome.standing:
            count(kept, tally, outcome, sign)


def count(kept: TeamsKept, tally: "Tally", outcome: "Outcome", sign: int) -> None:
    board = kept.boards.get(kept.of.get(outcome.rep, 0))
    if board is None:
        return
    board.count(outcome, sign, paint(outcome.at, tally.started_at, tally.opened.length_ms))
    kept.met = kept.met or tally.board.counters.doors >= tally.opened.goal_doors > 0


def moments(
    was: TeamsKept, now: TeamsKept, _: "State", after: "State", __: "Entry"
) -> tuple[TeamsMet, ...]:
    if was.met == now.met:
        return ()
    return (TeamsMet(doors=after.tally.board.counters.doors),)


# What is seen ------------------------------------------------------------------------------------


def shared(kept: TeamsKept, state: "State") -> TeamsShared:
    """All teams show their figures, or none does: from a total and the others, one could tell."""
    tally = state.tally
    members = _members(kept, tally)
    shown = not tally.veiled and all(len(reps) >= FEWEST for reps in members.values())
    sides = tuple(_side(kept, tally, team, reps, shown) for team, reps in members.items())
    return TeamsShared(sides=sides, picking=kept.picking)


def _side(kept: TeamsKept, tally: "Tally", team: int, reps: list[str], shown: bool) -> Side:
    if not shown:
        return Side(
            team=team, players=len(reps), doors=None, meetings=None, average=None, strip=None
        )
    board = kept.boards[team]
    points = sum(tally.sheets[rep].public.points for rep in reps)
    return Side(
        team=team,
        players=len(reps),
        doors=board.counters.doors,
        meetings=board.counters.meetings,
        average=points * 10 // len(reps),
        strip=board.strip,
    )


def mine(kept: TeamsKept, state: "State", rep: str) -> TeamsMine:
    sizes = tuple(len(reps) for reps in _members(kept, state.tally).values())
    return TeamsMine(team=kept.of.get(rep, 0), players=sizes, picking=kept.picking)


def lead(kept: TeamsKept, _: "State") -> TeamsLead:
    members = tuple(Member(rep, team) for rep, team in kept.of.items())
    return TeamsLead(members=members, picking=kept.picking)


GAME = Game(
    code="teams",
    place=3,
    begin=begin,
    events=(TeamAssigned, PickingAllowed),
    moves=(
        Move(ChooseTeam(team=2), ("rep", "host"), choose),
        Move(DrawTeams(), ("host",), draw),
        Move(AllowPicking(allowed=True), ("host",), allow),
    ),
    sounds=(TeamsMet(doors=400),),
    shapes=(TeamsShared, TeamsMine, TeamsLead),
    fold=fold,
    count=count,
    arrive=arrive,
    start=start,
    moments=moments,
    shared=shared,
    mine=mine,
    lead=lead,
)
