"""What changed between two states, as few operations; and those operations applied.

An operation is `["=", path, value]` (set), `["-", path]` (delete a key) or `["~", path, start,
remove, insert]` (splice an array or an ASCII string). A path is keys and indexes from the root.
Law: `patch(before, diff(before, after)) == after`.
"""

from copy import deepcopy
from typing import Any, TypeAlias

Json: TypeAlias = Any  # what msgspec.to_builtins gives: dict, list, str, int, bool, None
Path: TypeAlias = list[str | int]
Op: TypeAlias = list[Any]


def diff(before: Json, after: Json) -> list[Op]:
    """The operations, to be applied in their order."""
    ops: list[Op] = []
    _compare(before, after, [], ops)
    return ops


def _compare(before: Json, after: Json, path: Path, ops: list[Op]) -> None:
    if before == after and type(before) is type(after):
        return
    if isinstance(before, dict) and isinstance(after, dict):
        _compare_objects(before, after, path, ops)
    elif isinstance(before, list) and isinstance(after, list):
        _compare_arrays(before, after, path, ops)
    elif _spliceable(before) and _spliceable(after):
        _splice(before, after, path, ops)
    else:
        ops.append(["=", path, after])


def _compare_objects(before: Json, after: Json, path: Path, ops: list[Op]) -> None:
    ops.extend(["-", [*path, key]] for key in before if key not in after)
    for key, value in after.items():
        if key not in before:
            ops.append(["=", [*path, key], value])
        elif before[key] is not value:  # nearly all of a view is the very same as before
            _compare(before[key], value, [*path, key], ops)


def _compare_arrays(before: list[Json], after: list[Json], path: Path, ops: list[Op]) -> None:
    """Same length: item by item. Else one splice of what lies between the common ends."""
    if len(before) == len(after) and any(x == y for x, y in zip(before, after, strict=True)):
        for index, (old, new) in enumerate(zip(before, after, strict=True)):
            _compare(old, new, [*path, index], ops)
    else:
        _splice(before, after, path, ops)


def _splice(before: Any, after: Any, path: Path, ops: list[Op]) -> None:
    most = min(len(before), len(after))
    start = _common(before, after, most)
    end = _common(before[::-1], after[::-1], most - start)
    ops.append(["~", path, start, len(before) - start - end, after[start : len(after) - end]])


def _common(left: Any, right: Any, most: int) -> int:
    """How many leading items are equal, by halving: slices compare at C speed."""
    low, high = 0, most
    while low < high:
        middle = (low + high + 1) // 2
        if left[:middle] == right[:middle]:
            low = middle
        else:
            high = middle - 1
    return low


def _spliceable(value: Json) -> bool:
    """Long ASCII strings: an index counts the same in every language."""
    return isinstance(value, str) and value.isascii() and len(value) > 8


def patch(state: Json, ops: list[Op]) -> Json:
    """Another state; the given one is left as it was."""
    root = [deepcopy(state)]
    for op in ops:
        _apply(root, op)
    return root[0]


def _apply(root: list[Json], op: Op) -> None:
    holder: Any = root
    path: Path = [0, *op[1]]
    last: Any = path[-1]
    for key in path[:-1]:
        holder = holder[key]
    match op:
        case ["=", _, value]:
            holder[last] = deepcopy(value)
        case ["-", _]:
            del holder[last]
        case ["~", _, start, remove, insert]:
            old = holder[last]
            holder[last] = old[:start] + insert + old[start + remove :]
        case _:
            raise ValueError(f"no such operation: {op[0]!r}")
