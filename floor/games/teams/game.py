"""Teams, as the box of games holds them."""

from floor.game import Game, Move
from floor.games.teams.places import allow, arrive, choose, draw, start
from floor.games.teams.said import (
    AllowPicking,
    ChooseTeam,
    DrawTeams,
    PickingAllowed,
    TeamAssigned,
    TeamsMet,
)
from floor.games.teams.seen import TeamsLead, TeamsMine, TeamsShared, lead, mine, shared
from floor.games.teams.street import begin, count, fold, moments

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
