"""What the floor answers to the host of a warm-up: begun, stretched, ended, kept for the book."""

from collections import Counter

from floor import commands as c
from floor import events as e
from floor.answers import words
from floor.deciding.case import Case, Decided
from floor.errors import Malformed, ScheduleMoved, UnknownAnswer, WrongPhase
from floor.games.teams.street import team_of
from floor.objection import OBJECTIONS
from floor.pairs import draw
from floor.sprint import HOUR
from floor.warmup import VOTING_MS, WRITING_MS, Answer, Warmup

LONGEST_MS = HOUR


def begin(case: Case, command: c.BeginWarmup) -> Decided:
    """Before the first call, in a break, in a pause. Everybody who is in sits with somebody."""
    case.only_by("host")
    case.only("lobby", "break", "paused")
    if (before := case.tally.warmup) is not None and before.open:
        raise WrongPhase(phase="warmup")
    objections = tuple(dict.fromkeys(command.objections))
    if any(code not in OBJECTIONS for code in objections):
        raise Malformed(objections=objections)
    vote_at = case.received_at + WRITING_MS
    event = e.WarmupBegan(
        at=case.received_at,
        number=before.number + 1 if before else 1,
        objections=objections,
        groups=_drawn(case, before),
        vote_at=vote_at,
        until=vote_at + VOTING_MS,
    )
    return Decided((event,))


def _drawn(case: Case, before: Warmup | None) -> tuple[tuple[str, ...], ...]:
    """Apart: who sat together the last time, in this sprint or, by their cards, in another. Teams
    are mixed; else, where some are remote, who typed the code and who scanned the room's QR."""
    here = {s.rep: s.via for s in case.tally.sheets.values() if s.status == "admitted"}
    sat = [*case.asked.apart, *(before.groups if before else ())]
    apart = {frozenset((one, two)) for group in sat for one in group for two in group if one != two}
    sides = team_of(case.tally) or (here if case.rules.remote else {})
    return draw(here, case.asked.key, apart, sides)


def begin_vote(case: Case, command: c.BeginVote) -> Decided:
    warmup = _running(case, command.warmup)
    if warmup.stage != "writing":
        raise ScheduleMoved()
    at = _instant(case, command.due, warmup.vote_at)
    return Decided((e.VoteBegan(at, at + VOTING_MS),))


def extend(case: Case, command: c.ExtendWarmup) -> Decided:
    case.only_by("host")
    _running(case, command.warmup)
    if not case.received_at < command.until <= case.received_at + LONGEST_MS:
        raise Malformed(until=command.until)
    return Decided((e.WarmupExtended(command.until),))


def end(case: Case, command: c.EndWarmup) -> Decided:
    """What the floor liked best goes into the book, unless the host has chosen already."""
    warmup = _running(case, command.warmup)
    return Decided(_ending(case, warmup, _instant(case, command.due, warmup.until)))


def ended_by_calls(case: Case, at: int) -> tuple[e.AnyEvent, ...]:
    """Calls begin: a warm-up that still runs is over."""
    warmup = case.tally.warmup
    return _ending(case, warmup, at) if warmup is not None and warmup.open else ()


def hide(case: Case, command: c.HideAnswer) -> Decided:
    case.only_by("host")
    answer = _answer(case, command.warmup, command.answer)
    return Decided((e.AnswerHidden(command.warmup, answer.id, command.hidden),))


def keep(case: Case, command: c.KeepAnswer) -> Decided:
    case.only_by("host")
    warmup = known(case, command.warmup)
    answer = _answer(case, command.warmup, command.answer)
    return Decided((into_book(warmup, answer),))


def known(case: Case, number: int) -> Warmup:
    found = case.tally.warmups.get(number)
    if found is None:
        raise Malformed(warmup=number)
    return found


def _running(case: Case, number: int) -> Warmup:
    warmup = known(case, number)
    if not warmup.open:
        raise ScheduleMoved()
    return warmup


def _answer(case: Case, number: int, name: str) -> Answer:
    answer = known(case, number).find(name)
    if answer is None or not words(case.state, answer):
        raise UnknownAnswer()
    return answer


def _ending(case: Case, warmup: Warmup, at: int) -> tuple[e.AnyEvent, ...]:
    best = (_best(case, warmup, objection) for objection in warmup.objections)
    kept = tuple(into_book(warmup, answer) for answer in best if answer is not None)
    return (e.WarmupEnded(at), *kept)


def _best(case: Case, warmup: Warmup, objection: str) -> Answer | None:
    """The most voted, the first begun among equals; none without a vote."""
    votes = Counter(warmup.votes.values())
    mine = [one for one in warmup.answers() if one.objection == objection]
    if any(one.id in warmup.kept for one in mine):
        return None
    fit = [one for one in mine if votes[one.id] and one.id not in warmup.hidden]
    return max((a for a in fit if words(case.state, a)), key=lambda a: votes[a.id], default=None)


def into_book(warmup: Warmup, answer: Answer) -> e.AnswerKept:
    votes = Counter(warmup.votes.values())[answer.id]
    author = answer.rep if answer.signed else ""
    return e.AnswerKept(warmup.number, answer.id, answer.objection, votes, author)


def _instant(case: Case, due: int | None, planned: int) -> int:
    """A host acts now; the clock at the planned instant, if it is still the planned one."""
    if due is None:
        case.only_by("host")
        return case.received_at
    case.only_by("clock")
    if due != planned or due > case.received_at:
        raise ScheduleMoved()
    return due
