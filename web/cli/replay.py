"""`floor replay`: a sprint out of a dialer's or a CRM's export."""

import sys
from pathlib import Path
from typing import Any, NoReturn

import click

from floor.callfile.call import Left
from floor.callfile.crew import Crew, crew
from floor.callfile.day import Day, days_of
from floor.callfile.look import look
from floor.callfile.mapping import shipped
from floor.callfile.reading import Reading, read
from floor.callfile.unreadable import Unreadable
from web import i18n
from web.app import wall_clock
from web.cli.callfile import telling
from web.cli.callfile.options import Options, options
from web.cli.callfile.playing import play
from web.cli.callfile.writing import write
from web.cli.ending import LINES_LEFT, UNREADABLE
from web.cli.options import data_option
from web.trouble import language


def _print_mapping(context: click.Context, _: click.Parameter, wanted: bool) -> None:
    if wanted:
        click.echo(shipped(), nl=False)
        context.exit()


@click.command()
@click.argument("file", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@click.option(
    "--print-mapping",
    is_flag=True,
    is_eager=True,
    expose_value=False,
    callback=_print_mapping,
    help="Print the table of results, to copy and edit, and stop.",
)
@data_option
@options
def replay(**said: Any) -> None:
    """Make sprints of a call file: one a day, sealed, at the file's own times; or play it --live.

    Shows first what each column is taken for. Only those columns are read. The server must be
    stopped, but for --live, which is one, and on PostgreSQL.

    Exit code 6: some lines were left, all listed; 7: the file as a whole cannot be read.
    """
    chosen = Options(**said)
    say = i18n.load()[language()].say
    try:
        reading, people, days = _read(chosen, say)
    except Unreadable as trouble:
        _stop(telling.why(say, trouble))
    left = tuple(reading.left)
    if chosen.strict and left:
        _told(say, reading, left)
        click.echo(say("replay.strict"))
        sys.exit(LINES_LEFT)
    if chosen.check or not days:
        click.echo(telling.checked(say, reading, days))
    elif chosen.live:
        _told(say, reading, left)
        play(chosen, days[0], people, say)
        return
    else:
        done = write(chosen, days, people, say)
        left += tuple(line for one in done for line in one.left)
        click.echo(telling.total(say, reading, done, left))
    _told(say, reading, left)
    sys.exit(LINES_LEFT if left else 0)


def _read(chosen: Options, say: telling.Say) -> tuple[Reading, Crew, list[Day]]:
    """Raises Unreadable. Shows the columns as soon as they are known."""
    if chosen.live and chosen.sprint is not None:
        raise Unreadable("live_sprint")
    wanted = chosen.wanted()
    found = look(chosen.file.read_bytes(), wanted)
    click.echo("\n".join(telling.table(say, found, chosen.zone)))
    reading = read(found.table, found.how(wanted, wall_clock()))
    people = crew(reading.calls, chosen.ranked)
    one = chosen.one or chosen.sprint is not None
    days = days_of(reading.calls, people, wanted.zone, one=one and chosen.day is None)
    if chosen.day is not None:
        days = _only(chosen.day, days, reading)
    if chosen.live and len(days) > 1:
        raise Unreadable("several_days", days=tuple(day.first for day in days))
    return reading, people, days


def _only(wanted: str, days: list[Day], reading: Reading) -> list[Day]:
    """The calls of the other days are left, like every line that is not written."""
    for day in days:
        if day.first != wanted:
            reading.left.extend(Left(call.line, "other_day") for call in day.calls)
    kept = [day for day in days if day.first == wanted]
    if not kept:
        raise Unreadable("no_such_day", days=tuple(day.first for day in days[:20]))
    reading.calls[:] = kept[0].calls
    return kept


def _told(say: telling.Say, reading: Reading, left: tuple[Left, ...]) -> None:
    for line in (*telling.notes(say, reading), *telling.left_lines(say, left)):
        click.echo(line)


def _stop(sentence: str) -> NoReturn:
    click.echo(sentence, err=True)
    sys.exit(UNREADABLE)
