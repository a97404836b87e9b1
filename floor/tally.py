"""What a sprint's log adds up to."""

import msgspec

from floor.board import Board, paint
from floor.events import ClockJumped, MessageShown, ReplayShown, Result
from floor.game import Kept
from floor.gamebox import GAMES
from floor.outcome import Outcome
from floor.reveal import REVEAL
from floor.schedule import Clock
from floor.script import Line
from floor.sheet import Sheet
from floor.sprint import Rules, Sound
from floor.support import Heard
from floor.warmup import Warmup

PODIUM = REVEAL.index("podium") + 1  # the step of the reveal from which names show again
LEDGER = 60  # lines that the host's screen holds


class Restored(msgspec.Struct, frozen=True):
    """The log came back from a backup of `to`: what reps' phones have given back since."""

    at: int
    to: int
    phones: frozenset[str] = frozenset()
    calls: int = 0


class Tally(msgspec.Struct, kw_only=True):
    """The state that decides. Only `fold` changes one, and only one that nobody else holds.

    `peak` is the highest count of doors ever, so that a milestone sounds once; `latest` holds
    (rep, outcome) of the outcomes last changed, oldest first, for the ledger.
    """

    rules: Rules | None = None
    head: int = 0
    clock: Clock = Clock()
    locked: bool = False
    sound: Sound = "off"
    sheets: dict[str, Sheet] = {}
    board: Board = msgspec.field(default_factory=Board)
    peak: int = 0
    latest: tuple[tuple[str, str], ...] = ()
    corrections: int = 0
    reviews: int = 0
    skewed: int = 0
    gap: ClockJumped | None = None
    restored: Restored | None = None
    message: MessageShown | None = None
    reveal: int = 0
    support: Heard = Heard()
    games: dict[str, Kept] = {}
    replay: ReplayShown | None = None
    warmups: dict[int, Warmup] = {}
    script: dict[str, Line] = {}
    sealed: Result | None = None
    hash: str = ""

    @property
    def warmup(self) -> Warmup | None:
        """The last one, running or over."""
        return next(reversed(self.warmups.values()), None)

    @property
    def veiled(self) -> bool:
        """Whether names and scores are behind the shutters: from the freeze to the podium."""
        return self.clock.frozen_at is not None and self.reveal < PODIUM

    @property
    def opened(self) -> Rules:
        """The rules of a sprint that was opened; a bug if it was not."""
        assert self.rules is not None, "the sprint was never opened"
        return self.rules

    @property
    def started_at(self) -> int:
        return self.clock.started_at or 0

    def outcome(self, key: str) -> Outcome | None:
        """The outcome with that id, whoever logged it."""
        found = (sheet.outcomes.get(key) for sheet in self.sheets.values())
        return next(filter(None, found), None)

    def lined(self, line: str) -> Outcome | None:
        """The outcome that a host's screen calls so."""
        every = (one for sheet in self.sheets.values() for one in sheet.outcomes.values())
        return next((one for one in every if one.line == line), None)

    def count(self, sheet: Sheet, outcome: Outcome, sign: int) -> None:
        """Add a standing outcome to the rep's sums and to the team's, or take it back."""
        sheet.count(outcome, sign, self.opened.points, self.started_at)
        if sheet.status != "removed":
            self.show(outcome, sign)

    def show(self, outcome: Outcome, sign: int) -> None:
        """The team's side: a removed rep's calls leave it, and come back with the rep."""
        effect = outcome.effect
        drawn = effect.door or effect.meeting
        painted = paint(outcome.at, self.started_at, self.opened.length_ms) if drawn else ""
        self.board.count(outcome, sign, painted)
        for code, kept in self.games.items():
            count = GAMES[code].count
            if count is not None:
                count(kept, self, outcome, sign)

    def replace(self, sheet: Sheet, before: Outcome | None, after: Outcome) -> None:
        """Let `after` stand where `before` stood: taken back and added anew, never patched."""
        if before is not None and before.standing:
            self.count(sheet, before, -1)
        sheet.outcomes[after.id] = after
        if after.standing:
            self.count(sheet, after, 1)
        self.peak = max(self.peak, self.board.counters.doors)
        self.reviews += after.review
        self.skewed += after.skewed
        kept = self.latest
        if before is not None:
            self.reviews -= before.review
            self.skewed -= before.skewed
            kept = tuple(spot for spot in kept if spot[1] != after.id)
        self.latest = (*kept[1 - LEDGER :], (sheet.rep, after.id))
