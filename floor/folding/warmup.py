"""How what comes before the calls moves on in a tally: never changed, replaced."""

from typing import TypeAlias

import msgspec

from floor import events as e
from floor.folding.script import write
from floor.tally import Tally
from floor.warmup import Field, Warmup, join

Turned: TypeAlias = (
    e.LineWritten
    | e.WarmupBegan
    | e.VoteBegan
    | e.WarmupExtended
    | e.WarmupEnded
    | e.WorksheetWritten
    | e.AnswerVoted
    | e.AnswerHidden
    | e.AnswerKept
)

_with = msgspec.structs.replace


def turn(tally: Tally, event: Turned) -> None:
    if isinstance(event, e.LineWritten):
        write(tally, event)
        return
    match event:
        case e.WarmupBegan():
            after = _begun(tally, event)
        case e.VoteBegan(at, until):
            after = _with(_last(tally), stage="voting", vote_at=at, until=until)
        case e.WarmupExtended(until):
            after = _extended(_last(tally), until)
        case e.WarmupEnded(at):
            after = _with(_last(tally), stage="ended", until=at, ended_at=at)
        case _:
            after = _written(tally.warmups[event.warmup], event)
    tally.warmups = {**tally.warmups, after.number: after}


def come(tally: Tally, rep: str) -> None:
    """Somebody is in: while a warm-up runs, there is a place for them."""
    running = tally.warmup
    if running is not None and running.open:
        after = _with(running, groups=join(running.groups, rep))
        tally.warmups = {**tally.warmups, after.number: after}


def _last(tally: Tally) -> Warmup:
    running = tally.warmup
    assert running is not None, "no warm-up was begun"
    return running


def _begun(tally: Tally, event: e.WarmupBegan) -> Warmup:
    return Warmup(
        number=event.number,
        round=tally.clock.round,
        objections=event.objections,
        groups=event.groups,
        stage="writing",
        vote_at=event.vote_at,
        until=event.until,
    )


def _extended(warmup: Warmup, until: int) -> Warmup:
    """Writing for longer leaves the vote its time."""
    if warmup.stage == "voting":
        return _with(warmup, until=until)
    return _with(warmup, vote_at=until, until=until + warmup.until - warmup.vote_at)


def _written(
    warmup: Warmup, event: e.WorksheetWritten | e.AnswerVoted | e.AnswerHidden | e.AnswerKept
) -> Warmup:
    match event:
        case e.WorksheetWritten():
            return _typed(warmup, event)
        case e.AnswerVoted(rep, _, objection, answer):
            return _with(warmup, votes={**warmup.votes, (rep, objection): answer})
        case e.AnswerHidden(_, answer, hidden):
            change = warmup.hidden | {answer} if hidden else warmup.hidden - {answer}
            return _with(warmup, hidden=change)
        case e.AnswerKept(_, answer):
            return _with(warmup, kept=warmup.kept | {answer})


def _typed(warmup: Warmup, event: e.WorksheetWritten) -> Warmup:
    spot = (event.rep, event.objection, event.question)
    if warmup.outdated(spot, event.at):
        return warmup
    field = Field(
        text=event.text,
        at=event.at,
        filled=event.filled,
        posted=event.posted,
        signed=event.signed,
    )
    return _with(warmup, fields={**warmup.fields, spot: field})
