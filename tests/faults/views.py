"""The views that a screen is told, followed and checked as `web/client/src/lib/views.ts` does."""

from typing import Any, NamedTuple

from floor.messages import Position
from tests.faults.pictures import Album, Picture

PATIENCE_BEATS = 3  # how many heartbeats a snapshot may take before it is asked again


class Shown(NamedTuple):
    """One state that a screen showed: the log's number it stood for, and what it looked like."""

    view: str
    epoch: int
    seq: int
    print: str


class Seen(NamedTuple):
    epoch: int
    seq: int
    picture: Picture


class Views:
    def __init__(self, album: Album) -> None:
        self.divergences = 0
        self.shown: list[Shown] = []
        self.seen: dict[str, Seen] = {}
        self._album = album
        self._asked: dict[str, int] = {}
        self._trailing: set[str] = set()

    def positions(self) -> dict[Any, Position]:
        """What a hello says; a view that is to be told anew is left out."""
        known = {view: seen for view, seen in self.seen.items() if view not in self._asked}
        return {view: Position(seen.epoch, seen.seq) for view, seen in known.items()}

    def take(self, raw: bytes, snapshot: dict[str, Any]) -> None:
        picture = self._album.whole(raw, snapshot["state"])
        view = snapshot["view"]
        self._show(view, Seen(snapshot["epoch"], snapshot["seq"], picture))
        self._asked.pop(view, None)
        self._trailing.discard(view)

    def follow(self, raw: bytes, delta: dict[str, Any]) -> bool:
        """Whether it was followed; if not, its view is to be asked anew."""
        seen = self.seen.get(delta["view"])
        if seen is None or (seen.epoch, seen.seq) != (delta["epoch"], delta["from"]):
            return False
        try:
            picture = self._album.after(seen.picture, raw, delta["ops"])
        except (AttributeError, LookupError, TypeError):  # a step that does not fit is a hole too
            return False
        self._show(delta["view"], Seen(delta["epoch"], delta["to"], picture))
        return True

    def check(self, beat: dict[str, Any]) -> list[str]:
        """The views to be asked anew after a heartbeat."""
        found = []
        for view, theirs in beat["views"].items():
            again = (
                self._waited(view)
                if view in self._asked
                else self._differs(view, beat["epoch"], theirs)
            )
            if again:
                found.append(view)
        return found

    def ask(self, view: str) -> bool:
        """Mark a view as asked anew; False if it already is."""
        if view in self._asked:
            return False
        self._asked[view] = 0
        return True

    def _show(self, view: str, seen: Seen) -> None:
        self.seen[view] = seen
        self.shown.append(Shown(view, seen.epoch, seen.seq, seen.picture.print))

    def _waited(self, view: str) -> bool:
        beats = self._asked[view] + 1
        if beats < PATIENCE_BEATS:
            self._asked[view] = beats
            return False
        del self._asked[view]
        return True

    def _differs(self, view: str, epoch: int, theirs: dict[str, int]) -> bool:
        ours = self.seen.get(view)
        if ours is None or ours.epoch != epoch or ours.seq > theirs["seq"]:
            return True
        if ours.seq < theirs["seq"]:
            already = view in self._trailing
            self._trailing.add(view)
            return already
        self._trailing.discard(view)
        if ours.picture.digest == theirs["hash"]:
            return False
        self.divergences += 1
        return True
