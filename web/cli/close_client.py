"""`floor close-client`: a client's folder is exported, deleted, and its end attested."""

from datetime import UTC, datetime
from pathlib import Path

import click

from floor.storage.unusable import AlreadyOpen, NoDatabase, Unusable
from web.app import wall_clock
from web.cli.ending import CANNOT_START, NOT_FOUND, WRONG_SETTINGS, stop
from web.cli.options import data_option, settings_of
from web.closing import closing
from web.closing.inventory import Inventory
from web.settings import Settings
from web.trouble import sentence


@click.command("close-client")
@data_option
@click.option("--out", type=click.Path(path_type=Path), help="Folder of the proof. [beside]")
@click.option("--yes", is_flag=True, help="Do not ask for the folder's name.")
def close_client(data: Path | None, out: Path | None, yes: bool) -> None:
    """Export every sprint of a data folder, delete the folder, and write a proof beside it.

    The server must be stopped. Copies that you keep elsewhere are yours to delete.
    """
    settings = settings_of(data=data)
    folder, now = settings.data.absolute(), wall_clock()
    if settings.database_url:
        stop("close_elsewhere", settings, WRONG_SETTINGS)
    if not (folder / closing.DATABASE).is_file():
        stop(NoDatabase(str(folder)), settings, NOT_FOUND)
    found = _inventory(settings)
    click.echo(sentence("close_what", settings, folder=folder, sprints=len(found.sprints)))
    if not yes and click.prompt(sentence("close_ask", settings, name=folder.name)) != folder.name:
        stop("close_kept", settings, WRONG_SETTINGS)
    day = datetime.fromtimestamp(now / 1000, UTC).strftime("%Y-%m-%d")
    beside = (out or folder.with_name(f"{folder.name}-closed-{day}")).absolute()
    try:
        proof = closing.close(folder, beside, found, now)
    except OSError as error:
        stop("close_failed", settings, CANNOT_START, file=error.filename, why=error.strerror)
    click.echo(sentence("closed", settings, n=len(proof.deleted), beside=beside))
    if proof.left:
        click.echo(sentence("close_left", settings, folder=folder, names=", ".join(proof.left)))


def _inventory(settings: Settings) -> Inventory:
    try:
        return closing.inventory(settings)
    except AlreadyOpen:
        stop("close_running", settings, CANNOT_START)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
