"""What the floor answers to a rep who writes or votes in a warm-up."""

from floor import commands as c
from floor import events as e
from floor.alias import alias
from floor.answers import words
from floor.asides import TextKept
from floor.deciding.case import Case, Decided
from floor.deciding.warmup import into_book, known
from floor.errors import Malformed, ScheduleMoved, UnknownAnswer
from floor.warmup import ANSWER, Answer
from floor.wording import kept


def write(case: Case, command: c.WriteWorksheet) -> Decided:
    """Until the result is sealed, however late it comes: after the end it is for the book. An
    older version that comes after a newer one changes nothing. Of an answer that is in the book
    already, the signature comes there too, or is taken back."""
    case.only_by("rep")
    sheet, warmup = case.sheet, known(case, command.warmup)
    case.only("lobby", "live", "paused", "break", "closed")
    if command.objection not in warmup.objections:
        raise Malformed(objection=command.objection)
    spot = (sheet.rep, command.objection, command.question)
    before = warmup.fields.get(spot)
    text, third = kept(command.text), command.question == ANSWER
    event = e.WorksheetWritten(
        rep=sheet.rep,
        warmup=warmup.number,
        objection=command.objection,
        question=command.question,
        text=before.text if before else alias(case.asked.key),
        at=case.received_at - max(0, case.asked.behind_ms),
        filled=bool(text),
        posted=command.posted and third,
        signed=command.signed and third,
    )
    if warmup.outdated(spot, event.at):
        return Decided((event,))
    written = TextKept(event.text, text, sheet.rep)
    if before is None or before.text not in warmup.kept or before.signed == event.signed:
        return Decided((event,), (written,))
    answer = Answer(event.text, event.rep, event.objection, event.signed)
    return Decided((event, into_book(warmup, answer)), (written,))


def vote(case: Case, command: c.VoteAnswer) -> Decided:
    """For somebody else's answer that is on the wall; another vote replaces it."""
    case.only_by("rep")
    sheet, warmup = case.sheet, known(case, command.warmup)
    if not warmup.open:
        raise ScheduleMoved()
    answer = warmup.find(command.answer)
    if answer is None or not warmup.shown(answer) or not words(case.state, answer):
        raise UnknownAnswer()
    if answer.rep == sheet.rep:
        raise Malformed(answer=answer.id)
    return Decided((e.AnswerVoted(sheet.rep, warmup.number, answer.objection, answer.id),))
