"""`python -m bench`: every figure, as JSON and as tables; `--write` puts them into the docs."""

import sys
import tempfile
import time
from datetime import UTC, datetime
from pathlib import Path

import click

from bench import machine, scale, table
from bench.parts import acks, cold, fanout, fold, latency, rivals, stalled
from bench.results import Results, figure, gathered
from bench.scale import Scale

PARTS = (fanout, rivals, latency, stalled, acks, fold, cold)
PAGE = Path(__file__).parent.parent / "docs" / "performance.md"
BEGIN, END = "<!-- figures -->", "<!-- /figures -->"


@click.command()
@click.option("--short", is_flag=True, help="One small cycle, under a minute.")
@click.option("--smoke", is_flag=True, help="Every part once, at a size that proves nothing.")
@click.option("--cycles", type=int, help="Instead of five.")
@click.option("--part", "only", multiple=True, help="Only these parts.")
@click.option("--write", is_flag=True, help="Put the tables into docs/performance.md.")
def main(short: bool, smoke: bool, cycles: int | None, only: tuple[str, ...], write: bool) -> None:
    """What the floor costs on this machine."""
    name = "smoke" if smoke else "short" if short else "full"
    chosen = getattr(scale, name.upper())
    results = run(name, chosen, cycles or chosen.cycles, only)
    click.echo(table.written(results))
    click.echo(f"{results.keep()}", err=True)
    if write:
        put(table.written(results))


def run(name: str, chosen: Scale, cycles: int, only: tuple[str, ...] = ()) -> Results:
    found, others = [], []
    for number in range(cycles):
        began, noise = time.monotonic(), machine.Others()
        found.append(_cycle(chosen, only))
        took = time.monotonic() - began
        others.append(noise.used_s() / took / machine.CORES)
        print(f"cycle {number + 1} of {cycles}: {took:.0f} s", file=sys.stderr)
    at = datetime.now(UTC).strftime("%Y-%m-%d %H:%M UTC")
    return Results(at, machine.described(), name, cycles, figure(others), gathered(found))


def _cycle(chosen: Scale, only: tuple[str, ...]) -> dict[str, float]:
    figures: dict[str, float] = {}
    for part in PARTS:
        name = part.__name__.rpartition(".")[2]
        if (only and name not in only) or (part is rivals and not chosen.rivals):
            continue
        began = time.monotonic()
        with tempfile.TemporaryDirectory(prefix="bench-") as folder:
            figures |= part.measure(chosen, Path(folder))
        print(f"  {name}: {time.monotonic() - began:.0f} s", file=sys.stderr)
    return figures


def put(tables: str) -> None:
    page = PAGE.read_text()
    before, rest = page.split(BEGIN)
    PAGE.write_text(f"{before}{BEGIN}\n\n{tables}\n{END}{rest.split(END)[1]}")


if __name__ == "__main__":
    main()
