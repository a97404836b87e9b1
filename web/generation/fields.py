"""The fields of a struct as the protocol page tells them: name, type, what leaving it out means."""

import json
from collections.abc import Iterator

import msgspec
from msgspec import inspect

from web.generation import vocabulary

OPEN = {
    ("Snapshot", "state"): "the state of the view",
    ("Delta", "ops"): "array of steps",
}
PLAIN = {
    inspect.IntType: "integer",
    inspect.StrType: "string",
    inspect.BoolType: "boolean",
    inspect.NoneType: "null",
}
INSTANT = 2**53  # the bound of every integer: it says nothing in a table


class Field(msgspec.Struct, frozen=True):
    """`default` is the JSON of what a field that is left out means, or nothing if it may not be."""

    name: str
    type: str
    default: str


def fields(struct: type[msgspec.Struct]) -> Iterator[Field]:
    seen = inspect.type_info(struct)
    assert isinstance(seen, inspect.StructType)
    for field in seen.fields:
        kind = OPEN.get((struct.__name__, field.encode_name)) or _type(field.type)
        yield Field(field.encode_name, kind, _default(field))


def _default(field: inspect.Field) -> str:
    if field.required:
        return ""
    if field.default_factory is not msgspec.NODEFAULT:
        return msgspec.json.encode(field.default_factory()).decode()
    return msgspec.json.encode(field.default).decode()


def _type(seen: inspect.Type) -> str:
    match seen:
        case inspect.StructType():
            return f"`{seen.cls.__name__}`"
        case inspect.UnionType():
            return vocabulary.union_name(seen.types) or " or ".join(map(_type, seen.types))
        case inspect.LiteralType():
            words = vocabulary.WORDS.get(vocabulary.word_name(seen.values) or "", seen.values)
            return ", ".join(f"`{json.dumps(word)}`" for word in words)
        case inspect.VarTupleType():
            return f"array of {_type(seen.item_type)}{_between(seen.min_length, seen.max_length)}"
        case inspect.DictType():
            return f"object: {_type(seen.key_type)} → {_type(seen.value_type)}"
        case inspect.StrType() if seen.pattern:
            return f"string `{seen.pattern}`"
        case inspect.StrType():
            return f"string{_between(seen.min_length, seen.max_length, ' characters')}"
        case inspect.IntType():
            most = seen.le if seen.le is not None else seen.lt and seen.lt - 1
            return f"integer{_between(seen.ge, None if most == INSTANT - 1 else most)}"
        case _:
            return PLAIN[type(seen)]


def _between(least: int | None, most: int | None, unit: str = "") -> str:
    if most is None:
        return "" if least in (None, 0) else f", at least {least}{unit}"
    return f", {least or 0} to {most}{unit}"
