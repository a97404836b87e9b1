"""`floor doctor`: says what is wrong with this floor, and what to do."""

import sys
from collections.abc import Sequence
from pathlib import Path

import click
import msgspec

from web import i18n
from web.cli.options import data_option, settings_of
from web.doctor.examination import examine
from web.doctor.finding import Finding
from web.trouble import language

ILL = 1
MARKS = {"well": "  ok ", "hint": "  !  ", "ill": "  XX "}


@click.command()
@data_option
@click.option("--host", help="As for serve.")
@click.option("--port", type=int, help="As for serve.")
@click.option("--json", "as_json", is_flag=True, help="For machines.")
def doctor(data: Path | None, host: str | None, port: int | None, as_json: bool) -> None:
    """Say what is wrong on this machine and what to do: address, firewall, disk, clock, versions.

    Give it what you give `floor serve`. It changes nothing. Exit code 1 when something is ill.
    """
    found = list(examine(settings_of(data=data, host=host, port=port)))
    click.echo(_as_json(found) if as_json else _told(found))
    sys.exit(ILL if any(one.level == "ill" for one in found) else 0)


def _told(found: Sequence[Finding]) -> str:
    say = i18n.load()[language()].say
    lines = [f"{MARKS[one.level]} {say(f'doctor.{one.code}', **one.facts)}" for one in found]
    ills = sum(one.level == "ill" for one in found)
    hints = sum(one.level == "hint" for one in found)
    return "\n".join([*lines, "", say("doctor.sum", ills=ills, hints=hints)])


def _as_json(found: Sequence[Finding]) -> str:
    say = i18n.load()[language()].say
    rows = [
        {**msgspec.to_builtins(one), "said": say(f"doctor.{one.code}", **one.facts)}
        for one in found
    ]
    return msgspec.json.format(msgspec.json.encode(rows), indent=2).decode()
