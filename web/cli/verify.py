"""`floor verify`: a sprint's log, replayed and looked at again."""

import sys
from pathlib import Path

import click

from floor.errors import Malformed
from floor.storage import open_storage
from floor.storage.unusable import Unusable
from floor.verify import verify as verify_sprint
from web.cli.ending import BROKEN, CANNOT_START, NOT_FOUND, stop
from web.cli.options import data_option, settings_of


@click.command()
@data_option
@click.argument("sprint", type=int)
def verify(data: Path | None, sprint: int) -> None:
    """Replay a sprint's log, check it, print its totals and its hash."""
    settings = settings_of(data=data)
    try:
        storage = open_storage(settings.database, only_read=True)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    try:
        report = verify_sprint(storage, sprint)
    except Malformed:
        stop("no_sprint", settings, NOT_FOUND)
    finally:
        storage.close()
    click.echo(str(report))
    sys.exit(BROKEN if report.problems else 0)
