"""What was asked and what was answered, as the screens lived it: invoke, ok, refused, unknown."""

import time
from collections.abc import Callable, Iterable
from dataclasses import dataclass, field
from typing import Any, Literal, TypeAlias

from floor.commands import WireCommand

Fate: TypeAlias = Literal["ok", "refused", "unknown"]


@dataclass
class Operation:
    """One key. `tapped_at` is the tap's true time, epoch ms, whatever the phone's clock said."""

    key: str
    sprint: int
    rep: str
    command: WireCommand
    tapped_at: int
    sent: int = 0  # how often
    accepted: list[dict[str, Any]] = field(default_factory=list)
    refused: list[dict[str, Any]] = field(default_factory=list)
    asked_at: float = field(default_factory=time.monotonic)
    told_at: float = 0.0  # when it was first accepted
    mark: int = 0  # what `History.mark` said when it was first accepted

    @property
    def fate(self) -> Fate:
        if self.accepted:
            return "ok"
        return "refused" if any(one["final"] for one in self.refused) else "unknown"


class History:
    """Every operation of a scenario, by its key."""

    def __init__(self) -> None:
        self.operations: dict[str, Operation] = {}
        self.mark: Callable[[], int] = lambda: 0

    def invoke(
        self, key: str, sprint: int, rep: str, command: WireCommand, tapped_at: int
    ) -> Operation:
        operation = Operation(key, sprint, rep, command, tapped_at)
        self.operations[key] = operation
        return operation

    def answer(self, frame: dict[str, Any]) -> None:
        """An `accepted` or a `refused`."""
        operation = self.operations.get(frame["k"])
        if operation is None:
            return
        if frame["type"] == "accepted":
            operation.mark = operation.mark or self.mark()
            operation.told_at = operation.told_at or time.monotonic()
            operation.accepted.append(frame)
        else:
            operation.refused.append(frame)

    def forget(self, keys: Iterable[str]) -> None:
        """What was answered for a log that is no more."""
        for key in keys:
            self.operations[key].accepted.clear()

    def of(self, fate: Fate) -> Iterable[Operation]:
        return (one for one in self.operations.values() if one.fate == fate)
