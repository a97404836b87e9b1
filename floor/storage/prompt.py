"""PostgreSQL's connection, with an end to its patience: a server that falls silent is given up."""

import time
from collections.abc import Callable, Generator
from functools import cache
from typing import Any

SILENT = "the server fell silent"


@cache
def connecting(answer_s: float) -> Callable[..., Any]:
    """psycopg's `connect`. A stopped server takes bytes and never answers: no timeout of its own
    ends that, nor one of TCP."""
    import psycopg  # an extra: only who uses PostgreSQL has it

    class Prompt(psycopg.Connection[Any]):
        def wait(self, gen: Any, *args: Any, **kwargs: Any) -> Any:
            try:
                return super().wait(_speaking(gen, answer_s), *args, **kwargs)
            except TimeoutError:
                self.close()  # in the middle of an answer: of no more use
                raise psycopg.OperationalError(SILENT) from None

    return Prompt.connect


def _speaking(gen: "Generator[Any, Any, Any]", limit_s: float) -> "Generator[Any, Any, Any]":
    """The same, until nothing was heard for so long."""
    heard_at = time.monotonic()
    try:
        wanted = next(gen)
        while True:
            ready = yield wanted
            if ready:
                heard_at = time.monotonic()
            elif time.monotonic() - heard_at > limit_s:
                raise TimeoutError
            wanted = gen.send(ready)
    except StopIteration as done:
        return done.value
