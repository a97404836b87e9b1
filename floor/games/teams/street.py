"""The street: what each team's building adds up to."""

from typing import TYPE_CHECKING

from floor.board import Board, paint
from floor.game import Kept
from floor.games.teams.said import PickingAllowed, TeamAssigned, TeamsMet
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.events import Entry
    from floor.outcome import Outcome
    from floor.state import State
    from floor.tally import Tally


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


def players(kept: TeamsKept, tally: "Tally") -> dict[int, list[str]]:
    """Those who play, by team, in the order in which they came."""
    found: dict[int, list[str]] = {team: [] for team in kept.boards}
    for rep, sheet in tally.sheets.items():
        if sheet.plays and kept.of.get(rep) in found:
            found[kept.of[rep]].append(rep)
    return found


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
    """What a host tapped for somebody who waited at the door comes along."""
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
