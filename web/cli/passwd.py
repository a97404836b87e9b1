"""`floor passwd`: another password for the host who lost theirs."""

import asyncio
from pathlib import Path

import click

from floor.floor import Floor
from floor.storage.unusable import Unusable
from web.app import wall_clock
from web.cli.ending import CANNOT_START, NOT_FOUND, WRONG_SETTINGS, stop
from web.cli.options import data_option, settings_of
from web.passwords import LEAST_LETTERS, Passwords
from web.settings import Settings
from web.signin import HOST
from web.trouble import sentence


@click.command()
@data_option
@click.password_option(prompt="New password of the host")
def passwd(data: Path | None, password: str) -> None:
    """Give the host another password; whoever is signed in is signed out."""
    settings = settings_of(data=data)
    if len(password) < LEAST_LETTERS:
        stop("password_short", settings, WRONG_SETTINGS)
    try:
        known = asyncio.run(_set_password(settings, password))
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    if not known:
        stop("no_team", settings, NOT_FOUND)
    click.echo(sentence("password_set", settings))


async def _set_password(settings: Settings, password: str) -> bool:
    floor = await Floor.open(settings.database, now_ms=wall_clock)
    try:
        if await floor.team.find() is None:
            return False
        await floor.team.set_password(await Passwords().hash(password))
        await floor.tokens.revoke_subject("host", HOST)
        return True
    finally:
        await floor.close()
