"""What stands beside the log and may be forgotten: names, colours, words."""

from typing import TypeAlias

import msgspec

from floor.rep import Person


class NameKept(msgspec.Struct, frozen=True, tag="name"):
    rep: str
    name: str
    colour: int


class NameForgotten(msgspec.Struct, frozen=True, tag="forget"):
    rep: str


class TextKept(msgspec.Struct, frozen=True, tag="text"):
    """`id` is the key of the command that brought it; `rep` who wrote it ("" for a host)."""

    id: str
    text: str
    rep: str = ""


Aside: TypeAlias = NameKept | NameForgotten | TextKept


class Asides(msgspec.Struct, frozen=True):
    """Every name by rep id, every text by its id."""

    people: dict[str, Person] = {}
    texts: dict[str, TextKept] = {}


def put(asides: Asides, change: Aside) -> Asides:
    people, texts = asides.people, asides.texts
    match change:
        case NameKept(rep, name, colour):
            people = {**people, rep: Person(name, colour)}
        case NameForgotten(rep):
            people = {r: p for r, p in people.items() if r != rep}
            texts = {i: t for i, t in texts.items() if t.rep != rep}
        case TextKept(id):
            texts = {**texts, id: change}
    return Asides(people, texts)
