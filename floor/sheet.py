"""One rep's outcomes added up."""

from operator import attrgetter

import msgspec

from floor.counters import Counters
from floor.outcome import Outcome
from floor.rep import Mode, Status, Via
from floor.scoring import Score
from floor.sprint import Points

_ORDER = attrgetter("at", "seq")  # as Outcome.order, without a call of ours for each


class Waiting(msgspec.Struct, frozen=True):
    """What came before its outcome and waits for it."""

    retracted: bool = False
    objection: str = ""
    talked: bool | None = None


class Sheet(msgspec.Struct, kw_only=True):
    """A rep in one sprint. `outcomes` holds all of them by id, standing or not.

    `frozen` is the score of what was tapped before the freeze, once there is one: late taps from
    before it still move the frozen ranks. `gave`: when the rep last held others up.
    """

    rep: str
    mode: Mode
    status: Status
    via: Via
    counters: Counters = msgspec.field(default_factory=Counters)
    score: Score = msgspec.field(default_factory=Score)
    frozen: Score | None = None
    frozen_at: int = 0
    outcomes: dict[str, Outcome] = {}
    waiting: dict[str, Waiting] = {}
    too_late: int = 0
    fixed: str = ""
    gave: tuple[int, ...] = ()
    reachable: bool = False
    breath_at: int = 0

    def copy(self) -> "Sheet":
        return msgspec.structs.replace(
            self,
            counters=msgspec.structs.replace(self.counters),
            score=self.score.copy(),
            frozen=self.frozen and self.frozen.copy(),
            outcomes=dict(self.outcomes),
            waiting=dict(self.waiting),
        )

    @property
    def plays(self) -> bool:
        return self.mode != "watching" and self.status == "admitted"

    @property
    def ranked(self) -> bool:
        return self.mode == "ranking" and self.status == "admitted"

    @property
    def public(self) -> Score:
        """The score that a rank may tell of."""
        return self.score if self.frozen is None else self.frozen

    def by_time(self) -> list[Outcome]:
        """All of them, standing or not, by true time."""
        return sorted(self.outcomes.values(), key=_ORDER)

    def count(self, outcome: Outcome, sign: int, points: Points, started_at: int) -> None:
        """Add a standing outcome to every sum (`sign` 1), or take it back (-1)."""
        self.counters.count(outcome, sign)
        self.score.count(outcome, sign, points, started_at)
        if self.frozen is not None and outcome.at < self.frozen_at:
            self.frozen.count(outcome, sign, points, started_at)

    def freeze(self, at: int, points: Points, started_at: int) -> None:
        self.frozen, self.frozen_at = Score(), at
        for outcome in self.outcomes.values():
            if outcome.standing and outcome.at < at:
                self.frozen.count(outcome, 1, points, started_at)
