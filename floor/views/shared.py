"""What every wall, and every pad's mirror, shows."""

from floor import echo, feed, odds
from floor.state import State
from floor.tally import Tally
from floor.views import games, shape, support, warmup
from floor.views.parts import heard, person, signed, totals, when
from floor.views.ranks import shown_ranks
from floor.views.reveal import curtain


def project(state: State) -> shape.SharedState:
    """Nothing here groups doors by person; from the freeze on, nothing names or scores one."""
    tally = state.tally
    players = sum(sheet.plays for sheet in tally.sheets.values())
    return shape.SharedState(
        when=when(tally),
        demo=tally.opened.demo,
        game=tally.opened.game,
        locked=tally.locked,
        sound=tally.sound,
        people=sum(sheet.status == "admitted" for sheet in tally.sheets.values()),
        players=players,
        ranked=sum(sheet.ranked for sheet in tally.sheets.values()),
        totals=totals(tally.board.counters),
        goal=_goal(tally),
        strip=tally.board.strip,
        opened=_opened(state),
        lobby=_lobby(state),
        ranks=() if veiled(tally) else shown_ranks(state),
        pulses=_pulses(state),
        echo=_echo(tally, players),
        odds=_odds(tally),
        heard=heard(tally),
        games=games.shared(state),
        message=_message(state),
        reveal=curtain(state),
        replay=_replay(tally),
        warmup=warmup.shared(state),
        support=support.shared(tally),
        quarter=support.quarter(tally),
    )


def veiled(tally: Tally) -> bool:
    """Whether names and scores are behind the shutters: from the freeze to the podium."""
    return tally.veiled


def _goal(tally: Tally) -> shape.Goal:
    rules = tally.opened
    return shape.Goal(
        doors=rules.goal_doors,
        meetings=rules.goal_meetings,
        expected_doors=rules.expected_doors,
        expected_calls=rules.expected_dials,
    )


def _opened(state: State) -> tuple[shape.Opened, ...]:
    tally = state.tally
    return tuple(
        shape.Opened(at, "" if veiled(tally) else signed(state, tally.sheets[rep]))
        for at, _, rep, _ in tally.board.meetings
    )


def _lobby(state: State) -> tuple[shape.Bell, ...]:
    """Everybody who is in, whatever their mode; only until the sprint starts."""
    if state.tally.clock.phase != "lobby":
        return ()
    here = [s for s in state.tally.sheets.values() if s.status == "admitted"]
    people = [(s.rep, person(state, s.rep)) for s in here]
    return tuple(shape.Bell(rep, who.name, who.colour) for rep, who in people)


def _pulses(state: State) -> tuple[shape.Pulse, ...]:
    tally = state.tally
    hidden = veiled(tally)
    return tuple(
        shape.Pulse(
            id=o.seq,
            at=o.at,
            kind=o.kind,
            talked=o.conversation,
            name="" if hidden else signed(state, tally.sheets[o.rep]),
        )
        for o in feed.latest(tally)
    )


def _echo(tally: Tally, players: int) -> shape.Echo | None:
    pace = echo.Pace(players, tally.started_at, max(tally.opened.demo, 1))
    card = echo.card(tally.board, pace)
    if card is None:
        return None
    return shape.Echo(
        head=card.head,
        count=card.count,
        beside=card.beside,
        objection=card.objection,
        at=card.at,
        until=card.until,
    )


def _odds(tally: Tally) -> shape.Odds:
    sums = tally.board.counters
    own = sums.known >= odds.FEWEST_KNOWN
    band = odds.band(sums.conversations, sums.meetings) if own else odds.band(0, 0)
    return shape.Odds(
        talks=sums.conversations,
        meetings=sums.meetings,
        none_in_ten=odds.none_in_ten(sums.conversations),
        low=band.low,
        high=band.high,
        own=own,
    )


def _message(state: State) -> shape.Message | None:
    said = state.tally.message
    kept = state.asides.texts.get(said.text) if said else None
    return shape.Message(kept.text, said.until) if said and kept else None


def _replay(tally: Tally) -> shape.Replaying | None:
    shown = tally.replay
    return shape.Replaying(shown.at, shown.speed) if shown else None
