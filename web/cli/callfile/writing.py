"""A file's days written into the database, with a bar for whoever waits."""

from collections.abc import Sequence
from datetime import date

import click

from floor.archive import Archived, Named, add, archive
from floor.callfile.crew import Crew
from floor.callfile.day import Day
from floor.storage import Storage, open_storage
from floor.storage.unusable import Unusable
from web.app import wall_clock
from web.cli.callfile import telling
from web.cli.callfile.bar import bar
from web.cli.callfile.options import Options
from web.cli.ending import CANNOT_START, NOT_FOUND, stop
from web.cli.options import settings_of
from web.signin import HOST
from web.trouble import language


def write(chosen: Options, days: Sequence[Day], people: Crew, say: telling.Say) -> list[Archived]:
    """One transaction a sprint; what each became is told at once."""
    settings = settings_of(data=chosen.data)
    try:
        storage = open_storage(settings.database)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    try:
        if chosen.sprint is None:
            return _days(storage, chosen, days, people, say)
        with bar(say("replay.writing"), len(days[0].calls)) as step:
            done = add(storage, chosen.sprint, days[0].calls, people, wall_clock(), step)
        if done is None:
            stop("no_sprint", settings, NOT_FOUND)
        click.echo(telling.sprint(say, span(say, days[0]), done))
        return [done]
    finally:
        storage.close()


def _days(
    storage: Storage, chosen: Options, days: Sequence[Day], people: Crew, say: telling.Say
) -> list[Archived]:
    with bar(say("replay.writing"), sum(len(day.calls) for day in days)) as step:
        done = [archive(storage, day, people, named(chosen, day, say), step) for day in days]
    for day, one in zip(days, done, strict=True):
        click.echo(telling.sprint(say, span(say, day), one))
    return done


def named(chosen: Options, day: Day, say: telling.Say) -> Named:
    title = chosen.title or say("replay.title", day=span(say, day))
    return Named(title=title[:40], locale=language(), host=HOST, now=wall_clock())


def span(say: telling.Say, day: Day) -> str:
    """« 21/11/2026 »; « 02/11/2026 – 21/11/2026 »."""
    dates = (date.fromisoformat(one) for one in dict.fromkeys((day.first, day.last)))
    return " – ".join(one.strftime(say("replay.date")) for one in dates)
