"""The pieces of a warm-up, as the wall, a rep and a host see it."""

import msgspec

from floor.warmup import Question, Stage


class Card(msgspec.Struct, frozen=True, kw_only=True):
    """An answer on the wall. `name` is empty unless its author signed it."""

    id: str
    text: str
    name: str
    votes: int
    kept: bool


class Lintel(msgspec.Struct, frozen=True):
    """An objection, with what stands under it."""

    objection: str
    cards: tuple[Card, ...]


class Warmup(msgspec.Struct, frozen=True, kw_only=True):
    """From its beginning until calls begin. `writing`: answers begun that are not shown yet."""

    number: int
    stage: Stage
    vote_at: int
    until: int
    ended_at: int | None
    writing: int
    lintels: tuple[Lintel, ...]


class Partner(msgspec.Struct, frozen=True):
    name: str
    colour: int


class Written(msgspec.Struct, frozen=True, kw_only=True):
    """One of the rep's own fields."""

    objection: str
    question: Question
    text: str
    answer: str
    posted: bool
    signed: bool


class MyWarmup(msgspec.Struct, frozen=True, kw_only=True):
    """`votes`: the answers voted for. Empty `partners`: nobody else has come yet."""

    number: int
    partners: tuple[Partner, ...]
    written: tuple[Written, ...]
    votes: tuple[str, ...]


class Submitted(msgspec.Struct, frozen=True, kw_only=True):
    """An answer as its host sees it: hidden ones and late ones too, never whose."""

    id: str
    objection: str
    text: str
    votes: int
    hidden: bool
    kept: bool
