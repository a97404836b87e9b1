"""`floor backup`: the whole floor in one file, while people tap."""

from datetime import datetime
from pathlib import Path

import click

from floor.backup.placing import stamp
from floor.backup.saving import Saved, save
from floor.backup.signing import secret_of
from floor.backup.unfit import Unfit
from floor.storage import open_storage
from floor.storage.unusable import Unusable
from web.app import wall_clock
from web.cli.ending import CANNOT_START, stop
from web.cli.options import data_option, settings_of
from web.settings import Settings
from web.trouble import sentence

PATIENCE_S = 60.0  # it may read for long, and nobody waits for it


@click.command()
@data_option
@click.argument("file", type=click.Path(path_type=Path), required=False)
def backup(data: Path | None, file: Path | None) -> None:
    """Save everything in FILE, one instant of it, while the server runs or not.

    FILE may be a folder; the default is a new file here, named by date. It can be restored on
    SQLite and on PostgreSQL. It carries the server's secrets: keep it as you keep the data folder.
    """
    settings = settings_of(data=data)
    target = _named(file)
    try:
        saved = _save(settings, target)
    except Unfit as unfit:
        stop(unfit, settings, CANNOT_START, file=unfit.file)
    except Unusable as error:
        stop(error, settings, CANNOT_START)
    except OSError as error:
        stop("no_file", settings, CANNOT_START, file=target, why=error.strerror)
    at = datetime.fromtimestamp(saved.at / 1000).astimezone().strftime("%Y-%m-%d %H:%M:%S")
    click.echo(sentence("backed_up", settings, sprints=saved.sprints, at=at, file=saved.file))


def _named(file: Path | None) -> Path:
    folder = file or Path()
    return folder / f"floor-{stamp(wall_clock())}.backup" if folder.is_dir() else folder


def _save(settings: Settings, file: Path) -> Saved:
    storage = open_storage(settings.database, only_read=True, patience_s=PATIENCE_S)
    try:
        return save(storage, file.absolute(), secret_of(settings.data), wall_clock)
    finally:
        storage.close()
