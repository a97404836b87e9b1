"""The result as its host shows it, page by page."""

from floor import awards
from floor.figures import Figures, figures
from floor.games.refusal.lines import chosen
from floor.reveal import REVEAL
from floor.state import State
from floor.tally import Tally
from floor.views import shape
from floor.views.parts import heard, signed
from floor.views.ranks import shown_ranks

SHOWN_STEP = {name: step for step, name in enumerate(REVEAL, 1)}


def curtain(state: State) -> shape.Curtain | None:
    tally = state.tally
    if not tally.reveal:
        return None

    def open_at(name: str) -> bool:
        return tally.reveal >= SHOWN_STEP[name]

    told, met, best = figures(tally), heard(tally), shown_ranks(state, final=True)
    return shape.Curtain(
        step=tally.reveal,
        steps=REVEAL,
        bare=_bare(tally, told, met, best),
        figures=told if open_at("funnel") else None,
        heard=met if open_at("heard") else (),
        awards=_awards(state) if open_at("hats") else (),
        podium=best if open_at("podium") else (),
    )


def _bare(
    tally: Tally,
    told: Figures | None,
    met: tuple[shape.Met, ...],
    best: tuple[shape.Rank, ...],
) -> tuple[str, ...]:
    """Hats are off to everybody, whatever was won: that page always has something to show."""
    filled = {
        "doors": tally.board.counters.doors > 0,
        "timeline": told is not None and bool(told.minutes),
        "heard": bool(met) or chosen(tally),
        "podium": bool(best),
    }
    return tuple(name for name in REVEAL if not filled.get(name, True))


def _awards(state: State) -> tuple[shape.Award, ...]:
    sheets = state.tally.sheets
    return tuple(
        shape.Award(award.code, signed(state, sheets[award.rep]))
        for award in awards.held(state.tally)
    )
