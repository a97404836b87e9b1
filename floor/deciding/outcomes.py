"""What the floor answers to taps, second taps and corrections."""

from floor import commands as c
from floor import events as e
from floor.asides import Aside, TextKept
from floor.deciding.case import Case, Decided
from floor.deciding.restoration import again
from floor.errors import (
    AfterEnd,
    AskGong,
    Malformed,
    NotBegun,
    UnknownOutcome,
    Watching,
    WrongPhase,
)
from floor.kind import KINDS, REPEATABLE
from floor.names import phrase
from floor.objection import OBJECTIONS, OTHER
from floor.outcome import Outcome

LATE_MS = 10_000  # a tap that arrives later than this after its true time is marked late
OBJECTING = ("no", "do_not_call")


def log(case: Case, command: c.LogOutcome) -> Decided:
    sheet, kind = case.sheet, case.kind(command.kind)
    if command.times > 1 and kind.code not in REPEATABLE:
        raise Malformed(times=command.times)
    if sheet.mode == "watching" and not again(case):  # it was counted before the mode was chosen
        raise Watching()
    _begun(case)
    case.only("live", "paused", "break", "closed", "final")
    at = true_time(case)
    if case.clock.phase == "final":
        return Decided((e.OutcomeArrivedTooLate(case.asked.key, sheet.rep, kind.code, at),))
    event = e.OutcomeLogged(
        outcome=case.asked.key,
        rep=sheet.rep,
        kind=kind.code,
        at=at,
        times=command.times,
        talked=command.talked if kind.conversation is None else None,
        talk_s=case.asked.talk_s if kind.conversation is None else None,
        rung=command.rung and kind.meeting,
        late=case.received_at - at > LATE_MS,
        prolonged=_after_gong(case, command, at),
        skewed=case.asked.skewed,
        again=again(case),
    )
    return Decided((event,))


def true_time(case: Case) -> int:
    """By the server's clock, within [start, arrival]: a phone's wrong clock moves nothing else."""
    at = case.received_at - max(0, case.asked.behind_ms)
    return max(at, case.tally.started_at)


def _after_gong(case: Case, command: c.LogOutcome, at: int) -> bool:
    """Whether it counts as prolongation. Raises when it does not count, or nobody knows yet."""
    gong = case.clock.closed_at
    if gong is None or at <= gong:
        return False
    if at > gong + case.rules.grace_ms or command.before_gong is False:
        raise AfterEnd()
    if command.before_gong is None:
        raise AskGong()
    return True


def refine(case: Case, command: c.RefineOutcome) -> Decided:
    outcome, kind = own(case, command.outcome), case.kind(command.kind)
    if kind.head != outcome.what.head:
        raise Malformed(kind=command.kind)
    return Decided((e.OutcomeRefined(outcome.id, outcome.rep, kind.code, command.talked),))


def object_(case: Case, command: c.NoteObjection) -> Decided:
    """It may come before its outcome, and then waits for it."""
    sheet = case.sheet
    _open(case)
    if command.objection not in OBJECTIONS and command.objection != OTHER:
        raise Malformed(objection=command.objection)
    known = sheet.outcomes.get(command.outcome)
    if known is not None and KINDS[known.kind].head not in OBJECTING:
        raise Malformed(objection=command.objection)
    words = phrase(command.text) if command.objection == OTHER else ""
    kept: tuple[Aside, ...] = (TextKept(command.outcome, words, sheet.rep),) if words else ()
    event = e.ObjectionNoted(command.outcome, sheet.rep, command.objection, command.talked)
    return Decided((event,), kept)


def retract(case: Case, command: c.RetractOutcome) -> Decided:
    """It may come before its outcome, and then waits for it."""
    sheet = case.sheet
    _open(case)
    return Decided((e.OutcomeRetracted(command.outcome, sheet.rep),))


def correct(case: Case, command: c.CorrectOutcome) -> Decided:
    """Anybody's by a host, who may also bring back a voided one; one's own standing by a rep."""
    kind = case.kind(command.kind)
    outcome = _any(case, command.outcome)
    talked = command.talked if kind.conversation is None else None
    event = e.OutcomeCorrected(outcome.id, outcome.rep, kind.code, command.reason, talked)
    return Decided((event,))


def void(case: Case, command: c.VoidOutcome) -> Decided:
    case.only_by("host")
    outcome = _any(case, command.outcome)
    return Decided((e.OutcomeVoided(outcome.id, outcome.rep, command.reason),))


def ask_review(case: Case, command: c.AskReview) -> Decided:
    outcome = own(case, command.outcome)
    return Decided((e.ReviewAsked(outcome.id, outcome.rep),))


def _begun(case: Case) -> None:
    """A call that was made in a sprint which a backup knows as a lobby is a call all the same."""
    if case.clock.phase == "lobby" and case.tally.restored is not None:
        raise NotBegun()


def _open(case: Case) -> None:
    _begun(case)
    if case.clock.phase in ("lobby", "final"):
        raise WrongPhase(phase=case.clock.phase)


def own(case: Case, key: str) -> Outcome:
    case.only_by("rep")
    _open(case)
    outcome = case.sheet.outcomes.get(key)
    if outcome is None:
        raise UnknownOutcome()
    return outcome


def _any(case: Case, key: str) -> Outcome:
    if case.asked.by.role == "rep":
        outcome = own(case, key)
        if not outcome.standing:
            raise UnknownOutcome()
        return outcome
    case.only_by("host")
    _open(case)
    found = case.tally.outcome(key) or case.tally.lined(key)
    if found is None:
        raise UnknownOutcome()
    return found
