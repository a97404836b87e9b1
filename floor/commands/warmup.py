"""What is asked of a warm-up: by its host, by the pairs, by the clock."""

from typing import Annotated

from msgspec import Meta

from floor.commands.root import Code, Command, Instant, Key
from floor.warmup import ANSWER_MAX, DOORS, Question

Number = Annotated[int, Meta(ge=1, le=99)]


class BeginWarmup(Command, frozen=True):
    objections: Annotated[tuple[Code, ...], Meta(min_length=1, max_length=DOORS)]


class BeginVote(Command, frozen=True):
    """`due` is the clock's own."""

    warmup: Number
    due: Instant | None = None


class ExtendWarmup(Command, frozen=True):
    """The new end of the running stage: writing, or the vote."""

    warmup: Number
    until: Instant


class EndWarmup(Command, frozen=True):
    warmup: Number
    due: Instant | None = None


class WriteWorksheet(Command, frozen=True):
    """The whole of one field, as it stands. `posted` and `signed` go with the third question."""

    warmup: Number
    objection: Code
    question: Question
    text: Annotated[str, Meta(max_length=ANSWER_MAX)]
    posted: bool = False
    signed: bool = False


class VoteAnswer(Command, frozen=True):
    """One vote an objection; another one replaces it."""

    warmup: Number
    answer: Key


class HideAnswer(Command, frozen=True):
    warmup: Number
    answer: Key
    hidden: bool


class KeepAnswer(Command, frozen=True):
    """Into the team's book."""

    warmup: Number
    answer: Key
