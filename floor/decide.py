"""The one place where the floor says yes or no."""

from collections.abc import Callable
from typing import Any

from floor import commands as c
from floor.commands import Asked
from floor.deciding import (
    games,
    outcomes,
    people,
    replay,
    restoration,
    script,
    support,
    time,
    warmup,
    worksheet,
)
from floor.deciding.case import Case, Decided
from floor.errors import Refusal, WrongPhase
from floor.events import AFTER_FINAL
from floor.gamebox import MOVES
from floor.state import State

__all__ = ["Decided", "decide"]

# A test holds that this table has every command and nothing else.
ANSWERS: dict[type[c.Command], Callable[[Case, Any], Decided]] = {
    c.LogOutcome: outcomes.log,
    c.RefineOutcome: outcomes.refine,
    c.NoteObjection: outcomes.object_,
    c.RetractOutcome: outcomes.retract,
    c.CorrectOutcome: outcomes.correct,
    c.VoidOutcome: outcomes.void,
    c.AskReview: outcomes.ask_review,
    c.GiveSupport: support.give,
    c.AskSupport: support.ask,
    c.FlagRude: support.flag,
    c.ChooseReachable: support.choose_reachable,
    c.AskBreath: support.breathe,
    c.Join: people.join,
    c.Admit: people.admit,
    c.Remove: people.remove,
    c.Lock: people.lock,
    c.NameRep: people.name_rep,
    c.ChooseMode: people.choose_mode,
    c.EraseRep: people.erase,
    c.MoveSeat: people.move_seat,
    c.OpenSprint: time.open_sprint,
    c.Start: time.start,
    c.Pause: time.pause,
    c.Resume: time.resume,
    c.Extend: time.extend,
    c.BeginBreak: time.begin_break,
    c.BeginRound: time.begin_round,
    c.BeginStretch: time.begin_stretch,
    c.Freeze: time.freeze,
    c.Close: time.close,
    c.Seal: time.seal,
    c.ReportGap: time.report_gap,
    c.Restore: restoration.restore,
    c.ShowMessage: time.show_message,
    c.ChooseSound: time.choose_sound,
    c.Reveal: time.reveal,
    c.ShowReplay: replay.show,
    c.BeginWarmup: warmup.begin,
    c.BeginVote: warmup.begin_vote,
    c.ExtendWarmup: warmup.extend,
    c.EndWarmup: warmup.end,
    c.WriteWorksheet: worksheet.write,
    c.VoteAnswer: worksheet.vote,
    c.HideAnswer: warmup.hide,
    c.KeepAnswer: warmup.keep,
    c.WriteLine: script.write_line,
    **dict.fromkeys(MOVES, games.answer),
}


def decide(state: State, asked: Asked, received_at: int) -> Decided | Refusal:
    """Pure: the same state, command and time give the same events, or the same refusal."""
    try:
        case = Case(state, asked, received_at)
        decided = games.follow(case, ANSWERS[type(asked.command)](case, asked.command))
    except Refusal as refusal:
        return refusal
    after_final = state.tally.sealed is not None
    if after_final and not all(isinstance(event, AFTER_FINAL) for event in decided.events):
        return WrongPhase(phase="final")
    return decided
