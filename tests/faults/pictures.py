"""What screens show, each picture kept once: a delta that reaches 2,000 walls is applied once."""

from collections import OrderedDict
from functools import cached_property
from hashlib import blake2b
from typing import Any

import msgspec

from floor.views.digest import digest

KEPT = 4_096


class Picture:
    """One view's state, never changed."""

    def __init__(self, state: Any) -> None:
        self.state = state

    @cached_property
    def digest(self) -> int:
        """The one that heartbeats carry."""
        return digest(self.state)

    @cached_property
    def print(self) -> str:
        """Tells any two states apart."""
        return fingerprint(self.state)


def fingerprint(state: Any) -> str:
    return blake2b(msgspec.json.encode(state, order="sorted"), digest_size=12).hexdigest()


class Album:
    """The pictures of one scenario."""

    def __init__(self) -> None:
        self._whole: OrderedDict[bytes, Picture] = OrderedDict()
        self._after: OrderedDict[tuple[int, bytes], tuple[Picture, Picture]] = OrderedDict()

    def whole(self, raw: bytes, state: Any) -> Picture:
        """Of a snapshot's frame."""
        if raw not in self._whole:
            self._whole[raw] = Picture(state)
            _trim(self._whole)
        return self._whole[raw]

    def after(self, before: Picture, raw: bytes, ops: list[Any]) -> Picture:
        """Of a delta's frame. Raises what a step that does not fit raises."""
        key = (id(before), raw)
        if key not in self._after:
            self._after[key] = (before, Picture(advance(before.state, ops)))
            _trim(self._after)
        return self._after[key][1]


def advance(state: Any, ops: list[Any]) -> Any:
    """The steps in their order, as `view.ts` takes them: what does not change is shared."""
    for op in ops:
        state = _step(state, op, op[1])
    return state


def _step(node: Any, op: list[Any], path: list[Any]) -> Any:
    if not path:
        return op[2] if op[0] == "=" else node[: op[2]] + op[4] + node[op[2] + op[3] :]
    key, *rest = path
    copy = node.copy()
    if not rest and op[0] == "-":
        del copy[key]
    elif not rest and op[0] == "=":
        copy[key] = op[2]
    else:
        copy[key] = _step(node[key], op, rest)
    return copy


def _trim(kept: OrderedDict[Any, Any]) -> None:
    if len(kept) > KEPT:
        kept.popitem(last=False)
