"""The view of one rep alone."""

import msgspec

from floor.rep import Mode, Status
from floor.views.shape.common import Totals
from floor.views.shape.games import AnyGameMine
from floor.views.shape.progress import Progress
from floor.views.shape.script import ScriptLine
from floor.views.shape.support import Company
from floor.views.shape.warmup import MyWarmup


class Line(msgspec.Struct, frozen=True, kw_only=True):
    """One of the rep's own calls. `ended_by` is rep or host when it no longer counts;
    `rude` a mark that nobody else is shown."""

    id: str
    kind: str
    at: int
    times: int
    talked: bool | None
    conversation: bool
    objection: str
    points: int
    ended_by: str
    fixed_by: str
    reason: str
    late: bool
    prolonged: bool
    review: bool
    rude: bool


class Club(msgspec.Struct, frozen=True, kw_only=True):
    """The echo on the pad: the rep's last door was the floor's `nth` of that head."""

    head: str
    nth: int
    at: int


class MineState(msgspec.Struct, frozen=True, kw_only=True):
    """What one rep alone sees. `rank` 0: not in the ranking, or nothing scored; `tied`: how many
    others share it. `lines`: the latest 40, newest first. `fixed`: the last line a host changed."""

    rep: str
    name: str
    colour: int
    mode: Mode
    status: Status
    games: dict[str, AnyGameMine]
    totals: Totals
    points: int
    rank: int
    tied: int
    lines: tuple[Line, ...]
    echo: Club | None
    fixed: str
    too_late: int
    warmup: MyWarmup | None
    script: tuple[ScriptLine, ...]
    progress: Progress
    company: Company
