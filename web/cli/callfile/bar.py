"""A progress bar, for eyes only: on a terminal, beside what the command says."""

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager

import click


@contextmanager
def bar(label: str, length: int) -> Iterator[Callable[[int], None]]:
    """Gives what is called with so many more that are done."""
    if not sys.stderr.isatty():
        yield lambda _: None
        return
    with click.progressbar(length=length, label=label, file=sys.stderr) as shown:
        yield shown.update
