"""`floor restore`: the floor as a backup has it, ready for phones to bring the rest."""

from datetime import datetime
from pathlib import Path

import click

from floor.backup import restoring
from floor.backup.restoring import Restored
from floor.backup.unfit import Unfit
from floor.storage.unusable import AlreadyOpen, Unusable
from web.app import wall_clock
from web.cli.ending import CANNOT_START, stop
from web.cli.options import data_option, settings_of
from web.settings import Settings
from web.trouble import sentence


@click.command()
@data_option
@click.argument("file", type=click.Path(path_type=Path))
def restore(data: Path | None, file: Path) -> None:
    """Put the backup FILE in place of the database. The server must be stopped.

    The database before is kept aside, with its date. Sprints that were not sealed open paused, and
    phones offer again what they had stored since; what hosts did since then is to be done again.
    """
    settings = settings_of(data=data)
    try:
        done = restoring.restore(settings.database, settings.data.absolute(), file, wall_clock())
    except Unfit as unfit:
        stop(unfit, settings, CANNOT_START, file=unfit.file)
    except AlreadyOpen:
        stop("StillServed", settings, CANNOT_START)
    except Unusable as error:
        stop(error, settings, CANNOT_START)
    except OSError as error:
        stop("no_backup_file", settings, CANNOT_START, file=file, why=error.strerror)
    click.echo("\n".join(_told(settings, done)))


def _told(settings: Settings, done: Restored) -> list[str]:
    found = done.revived
    at = datetime.fromtimestamp(found.label.at / 1000).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    lines = [sentence("restored", settings, sprints=found.sprints, at=at)]
    if found.open:
        lines.append(sentence("restored_open", settings, open=found.open))
    if found.erased:
        lines.append(sentence("restored_erased", settings, erased=found.erased))
    if done.aside is not None:
        lines.append(sentence("restored_aside", settings, aside=done.aside))
    return lines
