"""The names that the wire protocol goes by outside Python: structs, unions, lists of words."""

from collections.abc import Iterator
from types import ModuleType
from typing import Any, get_args

import msgspec
from msgspec import inspect

from floor import commands, kind, messages, objection, rep, script, sprint, warmup
from floor.errors import Refusal
from floor.messages import Inbound, Outbound
from floor.sprint import Rules
from floor.views import shape
from floor.views.shape import LeadState, MineState, SharedState

# What every walk starts from, in the order of the files that are written.
ROOTS: tuple[Any, ...] = (Inbound, Outbound, SharedState, MineState, LeadState, Rules)
STATES = {"shared": SharedState, "mine": MineState, "lead": LeadState}

UNIONS: dict[str, Any] = {
    "WireCommand": commands.WireCommand,
    "Moment": messages.Moment,
    "GameShared": shape.AnyGameShared,
    "GameMine": shape.AnyGameMine,
    "GameLead": shape.AnyGameLead,
    "Inbound": messages.Inbound,
    "Outbound": messages.Outbound,
}

WORDS: dict[str, tuple[str, ...]] = {
    "Screen": get_args(messages.Screen),
    "View": get_args(messages.View),
    "Head": get_args(kind.Head),
    "Step": get_args(kind.Step),
    "Family": get_args(objection.Family),
    "Mode": get_args(rep.Mode),
    "Status": get_args(rep.Status),
    "Via": get_args(rep.Via),
    "Phase": get_args(sprint.Phase),
    "Sound": get_args(sprint.Sound),
    "Reason": get_args(commands.Reason),
    "Question": get_args(warmup.Question),
    "Stage": get_args(warmup.Stage),
    "Part": get_args(script.Part),
}


def structs(*roots: Any) -> list[type[msgspec.Struct]]:
    """Every struct reachable from the roots, each once, in the order of first mention."""
    found: dict[str, type[msgspec.Struct]] = {}
    for root in roots:
        for struct in _reachable(inspect.type_info(root)):
            if found.setdefault(struct.__name__, struct) is not struct:
                raise TypeError(f"two structs of the wire are named {struct.__name__}")
    return list(found.values())


def _reachable(seen: inspect.Type) -> Iterator[type[msgspec.Struct]]:
    match seen:
        case inspect.StructType():
            yield seen.cls
            for field in seen.fields:
                yield from _reachable(field.type)
        case inspect.UnionType():
            for member in seen.types:
                yield from _reachable(member)
        case inspect.VarTupleType():
            yield from _reachable(seen.item_type)
        case inspect.DictType():
            yield from _reachable(seen.value_type)
        case _:
            pass


def union_name(types: tuple[inspect.Type, ...]) -> str | None:
    """The name of a union of structs, if it has one."""
    members = {seen.cls for seen in types if isinstance(seen, inspect.StructType)}
    for name, union in UNIONS.items():
        if members == set(get_args(union)):
            return name
    return None


def word_name(values: tuple[Any, ...]) -> str | None:
    """The name of a closed list of words, if it has one."""
    for name, words in WORDS.items():
        if set(words) == set(values):
            return name
    return None


def told(struct: type[msgspec.Struct]) -> str:
    """The struct's own docstring on one line, or nothing."""
    doc = struct.__dict__.get("__doc__") or ""
    return " ".join(doc.split())


def refusals(module: ModuleType) -> list[type[Refusal]]:
    """The refusals that a module defines, in its order."""
    found = [value for value in vars(module).values() if isinstance(value, type)]
    return [
        each
        for each in found
        if issubclass(each, Refusal)
        and each.__module__ == module.__name__
        and each.__dict__.get("code")
        and each is not Refusal
    ]
