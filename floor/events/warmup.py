"""What happened in a warm-up: who sat with whom, what was written and voted, by id alone."""

from floor.events.root import Event
from floor.warmup import Question


class WarmupBegan(Event, frozen=True):
    """`at` begins the writing, `vote_at` the vote, `until` ends it."""

    at: int
    number: int
    objections: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    vote_at: int
    until: int


class VoteBegan(Event, frozen=True):
    at: int
    until: int


class WarmupExtended(Event, frozen=True):
    """The running stage ends at `until`."""

    until: int


class WarmupEnded(Event, frozen=True):
    at: int


class WorksheetWritten(Event, frozen=True):
    """The words are the aside `text`; `at` when they were typed."""

    rep: str
    warmup: int
    objection: str
    question: Question
    text: str
    at: int
    filled: bool
    posted: bool = False
    signed: bool = False


class AnswerVoted(Event, frozen=True):
    rep: str
    warmup: int
    objection: str
    answer: str


class AnswerHidden(Event, frozen=True):
    warmup: int
    answer: str
    hidden: bool


class AnswerKept(Event, frozen=True):
    """Into the team's book, with `author` only if they signed it."""

    warmup: int
    answer: str
    objection: str
    votes: int
    author: str
