"""Medians of the cycles, with the least and the most."""

import json
from pathlib import Path
from statistics import median

import msgspec

from bench.build import CACHE


class Figure(msgspec.Struct, frozen=True):
    median: float
    least: float
    most: float


class Results(msgspec.Struct, frozen=True):
    """`others`: the share of the machine that other programs had meanwhile."""

    at: str
    machine: dict[str, str]
    scale: str
    cycles: int
    others: Figure
    figures: dict[str, Figure]

    def of(self, name: str) -> Figure | None:
        return self.figures.get(name)

    def keep(self) -> Path:
        path = CACHE / f"{self.scale}.json"
        path.write_text(json.dumps(msgspec.to_builtins(self), indent=1) + "\n")
        return path


def figure(values: list[float]) -> Figure:
    return Figure(median(values), min(values), max(values))


def gathered(cycles: list[dict[str, float]]) -> dict[str, Figure]:
    names = dict.fromkeys(name for cycle in cycles for name in cycle)
    return {name: figure([c[name] for c in cycles if name in c]) for name in names}
