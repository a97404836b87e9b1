"""A warm-up: two objections worked on cold, in pairs, before the doors."""

from collections.abc import Iterator
from typing import Literal, TypeAlias

import msgspec

from floor.objection import OBJECTIONS

Question: TypeAlias = Literal["meant", "answered", "answer"]
Stage: TypeAlias = Literal["writing", "voting", "ended"]

QUESTIONS: tuple[Question, ...] = ("meant", "answered", "answer")
ANSWER: Question = "answer"  # the third question: what goes to the wall
CLASSIC = ("no_time", "has_supplier")  # the two most usual, for a team without a past
DOORS = 2
WRITING_MS = 8 * 60_000
VOTING_MS = 2 * 60_000
ANSWER_MAX = 200
JITTER_MS = 2_000  # by which the road makes one instant of typing look older than it is
LARGEST = 3  # of one group; whoever comes late joins the smallest


class Field(msgspec.Struct, frozen=True, kw_only=True):
    """One question of one rep. `text` is its words' id, and the answer's own on the wall; `at` when
    it was typed, so that an older version that comes later changes nothing."""

    text: str
    at: int
    filled: bool
    posted: bool = False
    signed: bool = False


Spot: TypeAlias = tuple[str, str, Question]  # rep, objection, question


class Answer(msgspec.Struct, frozen=True):
    id: str
    rep: str
    objection: str
    signed: bool


class Warmup(msgspec.Struct, frozen=True, kw_only=True):
    """`round` is the sprint's when it began: a later round leaves it behind. `votes` hold one
    answer a rep and objection."""

    number: int
    round: int
    objections: tuple[str, ...]
    groups: tuple[tuple[str, ...], ...]
    stage: Stage
    vote_at: int
    until: int
    ended_at: int | None = None
    fields: dict[Spot, Field] = {}
    votes: dict[tuple[str, str], str] = {}
    hidden: frozenset[str] = frozenset()
    kept: frozenset[str] = frozenset()

    @property
    def open(self) -> bool:
        return self.stage != "ended"

    def outdated(self, spot: "Spot", at: int) -> bool:
        """Whether what was typed then comes after something clearly newer."""
        known = self.fields.get(spot)
        return known is not None and at < known.at - JITTER_MS

    def group(self, rep: str) -> tuple[str, ...]:
        return next((group for group in self.groups if rep in group), ())

    def answers(self) -> Iterator[Answer]:
        """In the order in which they were begun, hidden ones and unposted ones too."""
        for (rep, objection, question), field in self.fields.items():
            if question == ANSWER and field.filled:
                yield Answer(field.text, rep, objection, field.signed)

    def shown(self, answer: Answer) -> bool:
        """While people write, only what its author posted; then whatever stands there."""
        field = self.fields[answer.rep, answer.objection, ANSWER]
        return answer.id not in self.hidden and (field.posted or self.stage != "writing")

    def find(self, answer: str) -> Answer | None:
        return next((one for one in self.answers() if one.id == answer), None)


def most_heard(met: dict[str, int]) -> tuple[str, ...]:
    """The two that were met most, by code; « autre » has no one meaning to work on."""
    known = (code for code in met if code in OBJECTIONS)
    return tuple(sorted(known, key=lambda code: (-met[code], code))[:DOORS])


def with_classics(heard: tuple[str, ...]) -> tuple[str, ...]:
    """Two in any case: the classic ones stand in for those that were not met."""
    return tuple(dict.fromkeys((*heard, *CLASSIC)))[:DOORS]


def join(groups: tuple[tuple[str, ...], ...], rep: str) -> tuple[tuple[str, ...], ...]:
    """Somebody who came late sits down with the smallest group, or begins one."""
    if any(rep in group for group in groups):
        return groups
    small = min((group for group in groups if len(group) < LARGEST), key=len, default=None)
    if small is None:
        return (*groups, (rep,))
    return tuple((*group, rep) if group is small else group for group in groups)
