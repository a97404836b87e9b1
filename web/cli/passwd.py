"""`floor passwd`: another password for the host who lost theirs."""

import asyncio
from pathlib import Path

import click

from floor.storage import Storage, open_storage, team, tokens
from floor.storage.unusable import AlreadyOpen, Unusable
from web.cli.ending import CANNOT_START, NOT_FOUND, WRONG_SETTINGS, stop
from web.cli.options import data_option, settings_of
from web.cli.running import ask
from web.errands import ChangePassword
from web.passwords import LEAST_LETTERS, Passwords
from web.settings import Settings
from web.trouble import sentence


@click.command()
@data_option
@click.password_option(prompt="New password of the host")
def passwd(data: Path | None, password: str) -> None:
    """Give the host another password; whoever is signed in is signed out within two seconds.

    Works while the server runs, and while it does not.
    """
    settings = settings_of(data=data)
    if len(password) < LEAST_LETTERS:
        stop("password_short", settings, WRONG_SETTINGS)
    hashed = asyncio.run(Passwords().hash(password))
    try:
        storage = open_storage(settings.database)
    except AlreadyOpen:
        ask(settings, ChangePassword(hashed))
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    else:
        _change(storage, settings, hashed)
    click.echo(sentence("password_set", settings))


def _change(storage: Storage, settings: Settings, hashed: str) -> None:
    try:
        with storage.transaction() as connection:
            known = team.find(connection) is not None
            if known:
                team.set_password(connection, hashed)
                tokens.revoke_hosts(connection)
    finally:
        storage.close()
    if not known:
        stop("no_team", settings, NOT_FOUND)
