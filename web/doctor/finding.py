"""One thing that the doctor found: how bad it is, and the facts of its sentence."""

from typing import Literal, TypeAlias

import msgspec

Level: TypeAlias = Literal["well", "hint", "ill"]
Fact: TypeAlias = str | int


class Finding(msgspec.Struct, frozen=True):
    """`code` names its sentence, which says what to do. Only what is ill stops a floor."""

    level: Level
    code: str
    facts: dict[str, Fact] = {}


def well(code: str, **facts: Fact) -> Finding:
    return Finding("well", code, facts)


def hint(code: str, **facts: Fact) -> Finding:
    return Finding("hint", code, facts)


def ill(code: str, **facts: Fact) -> Finding:
    return Finding("ill", code, facts)
