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
        changed = {
            name: new
            for name in shape.__struct_fields__
            if (new := getattr(shape, name)) is not (old := getattr(before, name)) and new != old
        }
        return {**self._plain, **_plain(changed)} if changed else self._plain


def _plain(shape: Any) -> Json:
    """As a screen holds it: through JSON, so that every array is a list."""
    return msgspec.json.decode(_encode(shape))
