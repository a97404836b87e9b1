"""Verbs to play a sprint in memory: the pure core, with a clock that the test moves."""

from dataclasses import dataclass, field

from floor import commands as c
from floor.agenda import next_due
from floor.asides import Aside
from floor.commands import Asked
from floor.decide import Decided, decide
from floor.errors import Refusal
from floor.events import Entry
from floor.messages import Moment
from floor.moments import moments
from floor.outcome import Outcome
from floor.preset import prepare
from floor.rep import CLOCK, Actor, Mode, Via
from floor.sprint import MINUTE, Rules
from floor.state import EMPTY, State, apply

HOST = Actor("host", "host-1")
OPENED_AT = 1_800_000_000_000


def key(number: int) -> str:
    return f"{number:032x}"


@dataclass
class Play:
    """A sprint: its state, its log, and what sounded. `now` is epoch ms."""

    now: int = OPENED_AT
    state: State = EMPTY
    log: list[Entry] = field(default_factory=list)
    asides: list[Aside] = field(default_factory=list)
    heard: list[Moment] = field(default_factory=list)
    asked: int = 0

    def ask(self, command: c.AnyCommand, by: Actor, *, late_by: int = 0) -> str | Refusal:
        """The command's key, or the refusal."""
        self.asked += 1
        name = key(self.asked)
        answer = decide(
            self.state, Asked(command=command, by=by, key=name, behind_ms=late_by), self.now
        )
        if isinstance(answer, Refusal):
            return answer
        self._append(answer, by, name)
        return name

    def _append(self, decided: Decided, by: Actor, name: str) -> None:
        for place, event in enumerate(decided.events):
            entry = Entry(self.state.head + 1, self.now, by, event, None if place else name)
            changes = () if place else decided.asides
            before, self.state = self.state, apply(self.state, [entry], changes)
            self.log.append(entry)
            self.heard.extend(moments(before, self.state, entry))
        self.asides.extend(decided.asides)

    def must(self, command: c.AnyCommand, by: Actor = HOST, *, late_by: int = 0) -> str:
        answer = self.ask(command, by, late_by=late_by)
        assert isinstance(answer, str), f"refused: {answer!r}"
        return answer

    def pass_(self, ms: int) -> None:
        """Let time pass; what is due on the way happens at its instant."""
        end = self.now + ms
        while (due := next_due(self.state.tally)) and due[0] <= end:
            self.now = max(self.now, due[0])
            self.must(due[1], CLOCK)
        self.now = end

    def tap(self, rep: str, kind: str, *, late_by: int = 0, **more: object) -> str:
        command = c.LogOutcome(kind, **more)  # type: ignore[arg-type]
        return self.must(command, Actor("rep", rep), late_by=late_by)

    def refused(self, command: c.AnyCommand, by: Actor, *, late_by: int = 0) -> str:
        """The refusal's code; fails if it was accepted."""
        answer = self.ask(command, by, late_by=late_by)
        assert isinstance(answer, Refusal), "accepted"
        return answer.code

    def join(self, *reps: str, mode: Mode = "ranking", via: Via = "qr") -> None:
        for rep in reps:
            self.must(c.Join(rep, rep.title(), 0, mode, via), CLOCK)

    def outcome(self, of: str) -> Outcome:
        found = self.state.tally.outcome(of)
        assert found is not None
        return found

    def points(self, rep: str) -> int:
        return self.state.tally.sheets[rep].score.points


def opened(rules: Rules | None = None) -> Play:
    play = Play()
    play.must(c.OpenSprint(rules or prepare("short", 5)))
    return play


def live(*reps: str, mode: Mode = "ranking", rules: Rules | None = None) -> Play:
    """A sprint that has just begun, with these reps in it."""
    play = opened(rules)
    play.join(*reps, mode=mode)
    play.must(c.Start())
    play.pass_(3_000)
    return play


def rep(name: str) -> Actor:
    return Actor("rep", name)


__all__ = ["HOST", "MINUTE", "Play", "key", "live", "opened", "rep"]
