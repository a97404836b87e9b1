"""`floor export`: a sprint as JSON for whoever runs the server, without anybody in it."""

from pathlib import Path

import click

from floor.errors import Malformed
from floor.register.extract import Extract, extract
from floor.storage import open_storage
from floor.storage.unusable import Unusable
from web.cli.ending import CANNOT_START, NOT_FOUND, stop
from web.cli.options import data_option, settings_of
from web.exports import document
from web.settings import Settings
from web.trouble import sentence


@click.command()
@data_option
@click.option("--out", type=click.Path(path_type=Path), help="File to write. [default: the screen]")
@click.argument("sprint", type=int)
def export(data: Path | None, out: Path | None, sprint: int) -> None:
    """Write a sprint as JSON: turns, team totals, calls of the team. No name, no text, no person.

    Works while the server runs.
    """
    settings = settings_of(data=data)
    text = document(_read(settings, sprint))
    if out is None:
        click.echo(text, nl=False)
        return
    try:
        out.write_text(text, encoding="utf-8")
    except OSError as error:
        stop("no_file", settings, CANNOT_START, file=out, why=error.strerror)
    click.echo(sentence("exported", settings, sprint=sprint, file=out))


def _read(settings: Settings, sprint: int) -> Extract:
    try:
        storage = open_storage(settings.database, only_read=True)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    try:
        with storage.transaction(only_read=True) as connection:
            return extract(connection, sprint)
    except Malformed:
        stop("no_sprint", settings, NOT_FOUND)
    finally:
        storage.close()
