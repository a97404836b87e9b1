"""Who plays a demo, and how fast: `--reps`, `--speed`, `--seed`."""

from collections.abc import Callable
from functools import wraps
from typing import Any

import click

from web.demo.cast import MOST_REPS
from web.demo.plan import MOST_SPEED, Plan

USUAL = Plan()


def casting(command: Callable[..., Any]) -> Callable[..., Any]:
    """The command gets a `plan`."""

    @click.option(
        "--reps",
        type=click.IntRange(1, MOST_REPS),
        default=USUAL.reps,
        show_default=True,
        help="Demo colleagues.",
    )
    @click.option(
        "--speed",
        type=click.IntRange(1, MOST_SPEED),
        default=USUAL.speed,
        show_default=True,
        help="Times faster than life.",
    )
    @click.option(
        "--seed",
        type=click.IntRange(0),
        default=USUAL.seed,
        show_default=True,
        help="Another one, other calls.",
    )
    @wraps(command)
    def planned(reps: int, speed: int, seed: int, **others: Any) -> Any:
        return command(plan=Plan(reps, speed, seed), **others)

    return planned
