"""What was asked and what was answered, as the screens lived it: invoke, ok, refused, unknown."""

from collections.abc import Iterable
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

    @property
    def fate(self) -> Fate:
        if self.accepted:
            return "ok"
        return "refused" if any(one["final"] for one in self.refused) else "unknown"


class History:
    """Every operation of a scenario, by its key."""

    def __init__(self) -> None:
        self.operations: dict[str, Operation] = {}

    def invoke(
        self, key: str, sprint: int, rep: str, command: WireCommand, tapped_at: int
    ) -> Operation:
        operation = Operation(key, sprint, rep, command, tapped_at)
        self.operations[key] = operation
        return operation

    def answer(self, frame: dict[str, Any]) -> None:
        """An `accepted` or a `refused`."""
        operation = self.operations.get(frame["k"])
        if operation is not None:
            of_its_kind = operation.accepted if frame["type"] == "accepted" else operation.refused
            of_its_kind.append(frame)

    def of(self, fate: Fate) -> Iterable[Operation]:
        return (one for one in self.operations.values() if one.fate == fate)
