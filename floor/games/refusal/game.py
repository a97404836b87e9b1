"""The finest no, as the box of games holds it."""

from floor.game import Game, Move
from floor.games.refusal.lines import begin, fold
from floor.games.refusal.said import (
    ChooseRefusal,
    ClaimRefusal,
    HideRefusal,
    RefusalChosen,
    RefusalClaimed,
    RefusalHidden,
    RefusalWritten,
    WriteRefusal,
)
from floor.games.refusal.seen import RefusalLead, RefusalMine, RefusalShared, lead, mine, shared
from floor.games.refusal.writing import choose, claim, hide, write

_LINE = "019aaaac267b7123856789abcdef0123"

GAME = Game(
    code="refusal",
    place=5,
    beside=True,
    begin=begin,
    events=(RefusalWritten, RefusalChosen, RefusalClaimed, RefusalHidden),
    after_final=(RefusalClaimed, RefusalHidden),
    moves=(
        Move(WriteRefusal(text="Rappelez-moi quand il neigera"), ("rep",), write),
        Move(ChooseRefusal(refusal=_LINE), ("rep",), choose),
        Move(ClaimRefusal(refusal=_LINE, claimed=True), ("rep",), claim),
        Move(HideRefusal(refusal=_LINE, hidden=True), ("host",), hide),
    ),
    shapes=(RefusalShared, RefusalMine, RefusalLead),
    fold=fold,
    shared=shared,
    mine=mine,
    lead=lead,
)
