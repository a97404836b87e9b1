"""How one event changes a tally that nobody else holds."""

from floor import events as e
from floor.folding import calls
from floor.folding.attendance import attend, join, note
from floor.folding.clock import interrupt, move, seal
from floor.folding.games import play
from floor.folding.hosting import say
from floor.folding.support import hold
from floor.folding.warmup import turn
from floor.game import GameEvent
from floor.tally import Tally


def fold(tally: Tally, entry: e.Entry) -> None:
    """Exhaustive over the log's events; `tally` and the sheet that the event names are ours."""
    event = entry.event
    tally.head = entry.seq
    match event:
        case e.OutcomeLogged():  # nearly all of them: it stands first
            calls.log(tally, event, entry)
        case (
            e.SprintOpened()
            | e.EntranceLocked()
            | e.MessageShown()
            | e.SoundChosen()
            | e.RevealShown()
            | e.ReplayShown()
        ):
            say(tally, event)
        case e.SprintSealed():
            seal(tally, event)
        case e.ClockJumped() | e.SprintRestored():
            interrupt(tally, event)
        case e.RepJoined():
            join(tally, event)
        case e.RepAdmitted() | e.RepRemoved() | e.RepErased():
            attend(tally, event)
        case e.ModeChosen() | e.OutcomeArrivedTooLate():
            note(tally.sheets[event.rep], event)
        case (
            e.SupportGiven()
            | e.SupportAsked()
            | e.RudeFlagged()
            | e.ReachableChosen()
            | e.BreathAsked()
        ):
            hold(tally, event)
        case e.RepNamed() | e.SeatMoved():
            pass  # the names and the devices are asides; the number alone moves on
        case (
            e.OutcomeRefined()
            | e.ObjectionNoted()
            | e.OutcomeRetracted()
            | e.OutcomeCorrected()
            | e.OutcomeVoided()
            | e.ReviewAsked()
        ):
            calls.change(tally, event, entry)
        case (
            e.LineWritten()
            | e.WarmupBegan()
            | e.VoteBegan()
            | e.WarmupExtended()
            | e.WarmupEnded()
            | e.WorksheetWritten()
            | e.AnswerVoted()
            | e.AnswerHidden()
            | e.AnswerKept()
        ):
            turn(tally, event)
        case GameEvent():
            play(tally, entry)
        case _:
            tally.clock = move(tally, event)
