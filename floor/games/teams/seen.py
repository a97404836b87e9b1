"""What is seen of teams: all their figures, or none."""

from typing import TYPE_CHECKING

import msgspec

from floor.game import GameLead, GameMine, GameShared
from floor.games.teams.street import TeamsKept, players

if TYPE_CHECKING:
    from floor.state import State
    from floor.tally import Tally

FEWEST = 3  # players in every team before any team's figures show: what is left would be somebody's


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


def shared(kept: TeamsKept, state: "State") -> TeamsShared:
    """All teams show their figures, or none does: from a total and the others, one could tell."""
    tally = state.tally
    members = players(kept, tally)
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
    sizes = tuple(len(reps) for reps in players(kept, state.tally).values())
    return TeamsMine(team=kept.of.get(rep, 0), players=sizes, picking=kept.picking)


def lead(kept: TeamsKept, _: "State") -> TeamsLead:
    members = tuple(Member(rep, team) for rep, team in kept.of.items())
    return TeamsLead(members=members, picking=kept.picking)
