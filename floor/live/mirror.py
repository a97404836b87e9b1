"""One view as it was last shown: the next step from there, or the whole, encoded once for all."""

from collections.abc import Callable
from typing import Any

import msgspec

from floor.messages import Delta, Moment, Position, Snapshot, Standing, View
from floor.state import State
from floor.views.diff import Json, diff
from floor.views.digest import digest

_encode = msgspec.json.Encoder().encode


class Mirror:
    """`seq` is the number of the last line that changed it on the screens; `rep` whose it is."""

    def __init__(
        self, view: View, rep: str, epoch: int, state: State, project: Callable[[State], Any]
    ) -> None:
        self.view = view
        self.rep = rep
        self.epoch = epoch
        self.seq = state.head
        self._project = project
        self._shape = project(state)
        self._plain = _plain(self._shape)
        self._hash: int | None = None
        self._snapshot: bytes | None = None

    @property
    def standing(self) -> Standing:
        if self._hash is None:
            self._hash = digest(self._plain)
        return Standing(self.seq, self._hash)

    @property
    def snapshot(self) -> bytes:
        if self._snapshot is None:
            self._snapshot = _encode(
                Snapshot(
                    view=self.view,
                    epoch=self.epoch,
                    seq=self.seq,
                    state=msgspec.Raw(_encode(self._plain)),
                    hash=self.standing.hash,
                )
            )
        return self._snapshot

    def shows(self, position: Position | None) -> bool:
        """Whether a screen at that position already has all of it."""
        return position is not None and (position.epoch, position.seq) == (self.epoch, self.seq)

    def step(self, state: State, moments: tuple[Moment, ...] = ()) -> bytes | None:
        """The delta to that state; None when there is nothing to tell."""
        if state.head == self.seq:
            return None
        shape = self._project(state)
        plain = self._redrawn(shape)
        if not moments and plain is self._plain:
            return None
        frame = _encode(
            Delta(
                view=self.view,
                epoch=self.epoch,
                from_=self.seq,
                to=state.head,
                ops=msgspec.Raw(_encode(diff(self._plain, plain))),
                moments=moments,
            )
        )
        self.seq, self._shape, self._plain = state.head, shape, plain
        self._hash = self._snapshot = None
        return frame

    def _redrawn(self, shape: Any) -> Json:
        """What a screen holds from then on: the same object when nothing changed. A part that is
        the same one as before is not looked into."""
        before = self._shape
        if shape is before:
            return self._plain
        if shape is None or before is None:
            return _plain(shape)
        parts = ((name, getattr(before, name), getattr(shape, name)) for name in _names(shape))
        changed = {part: (old, new) for part, old, new in parts if new is not old and new != old}
        if not changed:
            return self._plain
        lists = {n: _items(*pair, self._plain[n]) for n, pair in changed.items() if _listed(*pair)}
        rest = _plain({name: new for name, (_, new) in changed.items() if name not in lists})
        return {**self._plain, **rest, **lists}


def _names(shape: Any) -> tuple[str, ...]:
    names: tuple[str, ...] = shape.__struct_fields__
    return names


def _listed(old: Any, new: Any) -> bool:
    """Some items of a list are the very same as before."""
    return type(new) is type(old) is tuple and not {*map(id, old)}.isdisjoint(map(id, new))


def _items(old: tuple[Any, ...], new: tuple[Any, ...], plain: list[Json]) -> list[Json]:
    """What a screen holds of the others is made anew."""
    held = dict(zip(map(id, old), plain, strict=True))
    fresh = iter(_plain([item for item in new if id(item) not in held]))
    return [held[id(item)] if id(item) in held else next(fresh) for item in new]


def _plain(shape: Any) -> Json:
    """As a screen holds it: through JSON, so that every array is a list."""
    return msgspec.json.decode(_encode(shape))
