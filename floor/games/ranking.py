"""Ranking: those who chose to be ranked climb the stairs, and the first of them is told."""

from typing import TYPE_CHECKING

from floor.game import Game, GameMoment, GameShared, Kept
from floor.leaderboard import Standing, rank, shown
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.events import Entry
    from floor.state import State
    from floor.tally import Tally


class LeadTaken(GameMoment, frozen=True):
    """Somebody is alone at the top of the stairs who was not."""

    name: str


class RankingShared(GameShared, frozen=True):
    """Whether ranks are shown yet: from four players on, and three who have scored."""

    open: bool


def begin(_: Rules) -> Kept:
    return Kept()


def shared(_: Kept, state: "State") -> RankingShared:
    return RankingShared(open=bool(_ranks(state.tally)))


def moments(
    _: Kept, __: Kept, before: "State", after: "State", entry: "Entry"
) -> tuple[LeadTaken, ...]:
    """A call of one's own may take the lead; what is taken back from another never tells it, nor
    a mode that is chosen, or somebody let in again."""
    first = _first(after.tally)
    if first != getattr(entry.event, "rep", None) or not hasattr(entry.event, "outcome"):
        return ()
    was = _first(before.tally)
    return (LeadTaken(name=after.asides.people[first].name),) if was not in ("", first) else ()


def _first(tally: "Tally") -> str:
    """Nobody where two share the first rank, where ranks are not shown, behind the shutters."""
    ranks = () if tally.veiled else _ranks(tally)
    return ranks[0].rep if ranks and not ranks[0].tied else ""


def _ranks(tally: "Tally") -> list[Standing]:
    sheets = tally.sheets.values()
    standings = rank(sheets)
    return shown(standings, sum(sheet.ranked for sheet in sheets))


GAME = Game(
    code="ranking",
    place=2,
    begin=begin,
    sounds=(LeadTaken(name="Nadia"),),
    shapes=(RankingShared,),
    moments=moments,
    shared=shared,
)
