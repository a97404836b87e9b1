"""What is worth a moment on every screen: told once, in the log's order, never in a snapshot."""

from collections.abc import Iterator

from floor import events as e
from floor.gamebox import playing
from floor.messages import MeetingRung, Milestone, Moment, Turn
from floor.preset import NOTCHES
from floor.state import State
from floor.views.parts import signed
from floor.views.shared import veiled


def moments(before: State, after: State, entry: e.Entry) -> tuple[Moment, ...]:
    """The moments of one entry, between the states before and after it."""
    return (*_own(before, after, entry), *_of_games(before, after, entry))


def _of_games(before: State, after: State, entry: e.Entry) -> Iterator[Moment]:
    if getattr(entry.event, "again", False):
        return  # they sounded when it was stored the first time
    for game, kept in playing(after.tally.games):
        was = before.tally.games.get(game.code, kept)
        yield from game.moments(was, kept, before, after, entry)


def _own(before: State, after: State, entry: e.Entry) -> tuple[Moment, ...]:
    match entry.event:
        case e.OutcomeLogged(again=True):
            return ()  # it rang when it was stored the first time
        case e.OutcomeLogged() as logged:  # nearly all of them: it stands first
            return (*_meeting(after, logged), *_milestones(before, after))
        case e.SprintStarted(at):
            return (Turn(what="start", at=at),)
        case e.BreakBegan(at):
            return (Turn(what="break", at=at),)
        case e.RoundBegan(at):
            return (Turn(what="round", at=at),)
        case e.StretchBegan(at):
            return (Turn(what="stretch", at=at),)
        case e.BoardFrozen(at):
            return (Turn(what="freeze", at=at),)
        case e.SprintClosed(at):
            return (Turn(what="close", at=at),)
        case e.SprintSealed(at):
            return (Turn(what="final", at=at),)
        case _:
            return _milestones(before, after)


def _meeting(after: State, logged: e.OutcomeLogged) -> tuple[Moment, ...]:
    """Only what the rep rings; a tap that was retracted before it came rings nothing."""
    sheet = after.tally.sheets[logged.rep]
    if not logged.rung or not sheet.outcomes[logged.outcome].standing:
        return ()
    name = "" if veiled(after.tally) else signed(after, sheet)
    return (MeetingRung(nth=after.tally.board.counters.meetings, name=name),)


def _milestones(before: State, after: State) -> tuple[Moment, ...]:
    """Notches passed for the first time: a void takes a door back, never a milestone."""
    if after.tally.peak == before.tally.peak:
        return ()
    hoped = after.tally.opened.expected_doors
    old, new = (1000 * state.tally.peak // hoped for state in (before, after))
    passed = [notch for notch in NOTCHES if old < notch <= new]
    return tuple(Milestone(per_mille=n, doors=after.tally.peak) for n in passed[-1:])
