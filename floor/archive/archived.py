"""What became of a day's calls."""

from collections.abc import Callable
from typing import TypeAlias

import msgspec

from floor.callfile.call import Left
from floor.events import Result

Progress: TypeAlias = Callable[[int], None]  # so many more lines are done


class Archived(msgspec.Struct, frozen=True, kw_only=True):
    """Each line was `written`, `known` (there already), or `left` with a reason."""

    sprint: int
    written: int = 0
    known: int = 0
    left: tuple[Left, ...] = ()
    totals: Result | None = None
    hash: str = ""


class Named(msgspec.Struct, frozen=True, kw_only=True):
    """What a new sprint is called, and by whom. `now` is when the file came here, epoch ms."""

    title: str
    locale: str
    host: str
    now: int
