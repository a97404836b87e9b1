"""Everything that may be said on `floor replay`'s command line."""

from collections.abc import Callable
from pathlib import Path
from typing import Any
from zoneinfo import ZoneInfo

import click
import msgspec

from floor.callfile.dates import Order
from floor.callfile.durations import Unit
from floor.callfile.headers import Meaning
from floor.callfile.look import Wanted
from floor.callfile.mapping import LARGEST_BYTES, Mapping, parse, usual
from floor.callfile.unreadable import Unreadable

ZONE = "Europe/Paris"
MEANINGS: tuple[Meaning, ...] = ("rep", "time", "hour", "outcome", "objection", "talk", "direction")


class Options(msgspec.Struct, frozen=True, kw_only=True):
    """As click gives them."""

    file: Path
    data: Path | None
    host: str | None
    port: int | None
    rep_column: str | None
    time_column: str | None
    hour_column: str | None
    outcome_column: tuple[str, ...]
    objection_column: str | None
    talk_column: str | None
    direction_column: str | None
    talk_unit: Unit | None
    dates: Order | None
    zone: str
    mapping: Path | None
    ranked: tuple[str, ...]
    title: str | None
    one: bool
    day: str | None
    sprint: int | None
    check: bool
    strict: bool
    live: bool
    speed: float

    def wanted(self) -> Wanted:
        """Raises Unreadable for a zone or a mapping that cannot be used."""
        chosen = {meaning: getattr(self, f"{meaning}_column") or () for meaning in MEANINGS}
        columns = {
            meaning: (said,) if isinstance(said, str) else said for meaning, said in chosen.items()
        }
        return Wanted(
            mapping=self._mapping(),
            zone=self.clock(),
            columns=columns,
            order=self.dates,
            unit=self.talk_unit,
        )

    def clock(self) -> ZoneInfo:
        try:
            return ZoneInfo(self.zone)
        except (ValueError, OSError, LookupError):
            raise Unreadable("zone", zone=self.zone) from None

    def _mapping(self) -> Mapping:
        if self.mapping is None:
            return usual()
        data = self.mapping.read_bytes()
        if len(data) > LARGEST_BYTES:
            raise Unreadable("too_large", limit=LARGEST_BYTES // 2**20)
        try:
            return parse(data.decode("utf-8-sig")).over(usual())
        except UnicodeDecodeError:
            raise Unreadable("mapping", reason="UTF-8") from None


def options(command: Callable[..., Any]) -> Callable[..., Any]:
    """In the order of `--help`, so added from the last to the first."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command


def _column(meaning: str, what: str, *, several: bool = False) -> Callable[..., Any]:
    said = " Several: the first that says something known." if several else ""
    return click.option(
        f"--{meaning}-column",
        multiple=several,
        metavar="COLUMN",
        help=f"Header or number of the column of {what}.{said} [default: guessed]",
    )


_OPTIONS = (
    click.option("--check", is_flag=True, help="Read and tell everything, write nothing."),
    click.option("--strict", is_flag=True, help="Write nothing if one line cannot be written."),
    _column("rep", "who called"),
    _column("time", "the date, or the date and hour"),
    _column("hour", "the hour, when it stands apart"),
    _column("outcome", "the call's result", several=True),
    _column("objection", "the objection"),
    _column("talk", "the talk's length"),
    _column("direction", "in or out: calls that came in are left"),
    click.option("--talk-unit", type=click.Choice(["s", "ms", "min"]), help="Of a bare number."),
    click.option("--dates", type=click.Choice(["dmy", "mdy"]), help="3/4: 3 April, or March 4."),
    click.option("--zone", default=ZONE, show_default=True, help="Of hours that name no zone."),
    click.option(
        "--mapping",
        type=click.Path(path_type=Path, exists=True, dir_okay=False),
        help="Your own lines of the table of results (TOML), over the usual ones.",
    ),
    click.option("--ranked", multiple=True, metavar="NAME", help="In the ranking. Several."),
    click.option("--title", help="Of the sprint. [default: the day]"),
    click.option("--one", is_flag=True, help="One sprint, not one a day."),
    click.option("--day", metavar="YYYY-MM-DD", help="Only the calls of that day."),
    click.option("--sprint", type=int, help="Into that sprint, which is open."),
    click.option("--live", is_flag=True, help="Serve, and play the calls again from now on."),
    click.option(
        "--speed",
        type=click.FloatRange(0.1, 600),
        default=1.0,
        show_default=True,
        help="With --live: so many times faster.",
    ),
    click.option("--host", help="With --live, as for serve."),
    click.option("--port", type=int, help="With --live, as for serve."),
)
