"""Bingo: nine objections for the whole floor; a square fills when somebody is told it."""

from hashlib import blake2b
from typing import TYPE_CHECKING

import msgspec

from floor.game import Game, GameMoment, GameShared, Kept
from floor.objection import OBJECTIONS, Family
from floor.sprint import Rules

if TYPE_CHECKING:
    from floor.events import Entry
    from floor.outcome import Outcome
    from floor.state import State
    from floor.tally import Tally

# How many squares of each family: what is heard most often has most of them, so that a small
# floor fills a line as well.
DRAWN: dict[Family, int] = {"dismissive": 3, "situational": 3, "existing": 2, "trust": 1}
LINES = (
    *((row, row + 1, row + 2) for row in (0, 3, 6)),
    *((column, column + 3, column + 6) for column in (0, 1, 2)),
    (0, 4, 8),
    (2, 4, 6),
)


class BingoLine(GameMoment, frozen=True):
    """A line of three is full for the first time; `lines` of the eight have been so far."""

    line: int
    lines: int


class Square(msgspec.Struct, frozen=True):
    """An objection, and how often the floor was told it."""

    objection: str
    met: int


class BingoShared(GameShared, frozen=True):
    """Nine squares, row by row; `lines` are the numbers of those that stand full now."""

    squares: tuple[Square, ...]
    lines: tuple[int, ...]


class BingoKept(Kept):
    """`told` are the lines that were ever full: each is told once."""

    squares: tuple[str, ...]
    told: frozenset[int] = frozenset()


def begin(rules: Rules) -> BingoKept:
    return BingoKept(draw(rules.seed))


def draw(seed: int) -> tuple[str, ...]:
    """The same nine for the same seed, on any machine."""

    def chance(code: str, salt: str) -> bytes:
        return blake2b(f"{seed} {salt} {code}".encode(), digest_size=8).digest()

    chosen: list[str] = []
    for family, count in DRAWN.items():
        codes = [code for code, of in OBJECTIONS.items() if of == family]
        chosen += sorted(codes, key=lambda code: chance(code, "which"))[:count]
    return tuple(sorted(chosen, key=lambda code: chance(code, "where")))


def full(squares: tuple[str, ...], met: dict[str, int]) -> tuple[int, ...]:
    lines = enumerate(LINES)
    return tuple(n for n, line in lines if all(met.get(squares[at]) for at in line))


def count(kept: BingoKept, tally: "Tally", outcome: "Outcome", sign: int) -> None:
    if sign > 0 and outcome.objection in kept.squares:
        kept.told |= set(full(kept.squares, tally.board.objections))


def moments(
    was: BingoKept, now: BingoKept, _: "State", __: "State", ___: "Entry"
) -> tuple[BingoLine, ...]:
    fresh = sorted(now.told - was.told)
    return tuple(BingoLine(line=line, lines=len(now.told)) for line in fresh[-1:])


def shared(kept: BingoKept, state: "State") -> BingoShared:
    """Of the objections that stand: a void empties its square again."""
    met = state.tally.board.objections
    return BingoShared(
        squares=tuple(Square(code, met.get(code, 0)) for code in kept.squares),
        lines=full(kept.squares, met),
    )


GAME = Game(
    code="bingo",
    place=4,
    begin=begin,
    sounds=(BingoLine(line=0, lines=1),),
    shapes=(BingoShared,),
    count=count,
    moments=moments,
    shared=shared,
)
