"""What a sprint leaves when its calls are forgotten: its rules, and what the team did."""

from typing import Literal, TypeAlias

import msgspec

from floor.figures import Figures, figures
from floor.sprint import Rules
from floor.tally import Tally
from floor.warmup import most_heard

Fate: TypeAlias = Literal["held", "postponed", "cancelled"]


class Fates(msgspec.Struct, frozen=True):
    """What became of the team's meetings, as far as somebody said."""

    held: int = 0
    postponed: int = 0
    cancelled: int = 0


class Aggregates(msgspec.Struct, frozen=True, kw_only=True):
    """`people`: how many took part. `figures` is null where fewer than three called; `fates` is
    counted when the meetings themselves are forgotten. `heard`: the two objections it met most, by
    code alone, for the next warm-up."""

    rules: Rules
    people: int
    figures: Figures | None
    fates: Fates = Fates()
    heard: tuple[str, ...] = ()


def aggregates(tally: Tally) -> Aggregates:
    """As the result is sealed: nothing that comes later changes them."""
    here = sum(sheet.status in ("admitted", "erased") for sheet in tally.sheets.values())
    heard = most_heard(tally.board.objections)
    return Aggregates(rules=tally.opened, people=here, figures=figures(tally), heard=heard)
