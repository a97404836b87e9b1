"""What a run measured, one row a scenario, written into docs/reliability.md between its markers."""

import fcntl
import os
import re
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

BEGIN = "<!-- faults: written by `make faults` -->"
END = "<!-- /faults -->"
HEAD = (
    "scenario",
    "sent",
    "accepted",
    "lost",
    "duplicated",
    "converge p50 / p99 / max",
    "stale shown p99",
    "peak RSS",
    "seed",
)
PAGE = os.environ.get("FLOOR_FAULTS_TABLE", "")


@dataclass
class Row:
    """`converged` and `stale` are seconds: from the link's return, and from its cut."""

    scenario: str
    seed: int
    sent: int = 0
    accepted: int = 0
    lost: int = 0
    duplicated: int = 0
    converged: Sequence[float] = ()
    stale: Sequence[float] = ()
    peak_rss: int = 0

    def cells(self) -> tuple[str, ...]:
        spread = " / ".join(_s(at(self.converged, q)) for q in (0.5, 0.99, 1.0))
        return (
            self.scenario,
            _n(self.sent),
            _n(self.accepted),
            str(self.lost),
            str(self.duplicated),
            spread if self.converged else "–",
            _s(at(self.stale, 0.99)) if self.stale else "–",
            f"{self.peak_rss / 1e6:.0f} MB" if self.peak_rss else "–",
            str(self.seed),
        )


def at(values: Sequence[float], quantile: float) -> float:
    """The smallest value that so many are not above."""
    ordered = sorted(values)
    return ordered[min(len(ordered) - 1, int(quantile * len(ordered)))] if ordered else 0.0


def keep(row: Row) -> None:
    """Print the row; write it too when `make faults` asks for the table."""
    sys.stdout.write("| " + " | ".join(row.cells()) + " |\n")
    if PAGE:
        with Path(PAGE).open("r+", encoding="utf-8") as page:
            fcntl.flock(page, fcntl.LOCK_EX)  # another worker writes its own rows
            text = put(page.read(), row)
            page.seek(0)
            page.truncate()
            page.write(text)


def put(text: str, row: Row) -> str:
    """The page with that scenario's row in its place, or at the end of the table."""
    before, rows, after = _parts(text)
    line = "| " + " | ".join(row.cells()) + " |"
    named = [found for found in rows if found.split(" | ")[0] == f"| {row.scenario}"]
    rows = [line if found in named else found for found in rows] + ([] if named else [line])
    head = ["| " + " | ".join(HEAD) + " |", "|---" * len(HEAD) + "|"]
    return "\n".join([before + BEGIN, "", *head, *rows, "", END + after])


def _parts(text: str) -> tuple[str, list[str], str]:
    before, begin, rest = text.partition(BEGIN)
    table, end, after = rest.partition(END)
    assert begin and end, "the page has no place for the table"
    rows = [line for line in table.splitlines() if re.match(r"\| (?!scenario )", line)]
    return before, rows, after


def _n(number: int) -> str:
    return f"{number:,}".replace(",", " ")


def _s(seconds: float) -> str:
    return f"{seconds:.2f} s"
