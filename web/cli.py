"""`floor`: serve a floor, give the host another password, verify a sprint."""

import asyncio
import os
import sys
from collections.abc import Callable
from pathlib import Path
from typing import Any, NoReturn

import click

from floor.errors import Malformed
from floor.floor import Floor
from floor.storage import open_storage
from floor.storage.unusable import Unusable
from floor.verify import verify as verify_sprint
from web import logs
from web.app import create_app, wall_clock
from web.greeting import greet
from web.passwords import LEAST_LETTERS, Passwords
from web.server import Server, listen
from web.settings import Settings, WrongSetting, read
from web.signin import HOST
from web.trouble import sentence

WRONG_SETTINGS = 2
CANNOT_START = 3
NOT_FOUND = 4
BROKEN = 5


def _data(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--data", type=click.Path(path_type=Path), help="Folder of the database. [default: data]"
    )(command)


@click.group()
@click.version_option(package_name="phoning-floor")
def main() -> None:
    """A live board for a team that calls prospects at the same time."""


@main.command()
@_data
@click.option("--host", help="Network interface. [default: all of them]")
@click.option("--port", type=int, help="Port. [default: 8000]")
def serve(data: Path | None, host: str | None, port: int | None) -> None:
    """Serve the floor until Ctrl+C."""
    settings = _settings(data=data, host=host, port=port)
    logs.configure(settings.log)
    try:
        open_storage(settings.database).close()  # its troubles are told before anything runs
        listening = listen(settings)
        app = create_app(settings)
    except (Unusable, OSError) as error:
        _stop(sentence(error, settings), CANNOT_START)
    desk = app.state.desk
    desk.port = listening.getsockname()[1]
    Server(app, settings, lambda: greet(desk)).run([listening])


@main.command()
@_data
@click.password_option(prompt="New password of the host")
def passwd(data: Path | None, password: str) -> None:
    """Give the host another password; whoever is signed in is signed out."""
    settings = _settings(data=data)
    if len(password) < LEAST_LETTERS:
        _stop(sentence("password_short", settings), WRONG_SETTINGS)
    try:
        known = asyncio.run(_set_password(settings, password))
    except (Unusable, OSError) as error:
        _stop(sentence(error, settings), CANNOT_START)
    if not known:
        _stop(sentence("no_team", settings), NOT_FOUND)
    click.echo(sentence("password_set", settings))


@main.command()
@_data
@click.argument("sprint", type=int)
def verify(data: Path | None, sprint: int) -> None:
    """Replay a sprint's log, check it, print its totals and its hash."""
    settings = _settings(data=data)
    try:
        storage = open_storage(settings.database, only_read=True)
    except (Unusable, OSError) as error:
        _stop(sentence(error, settings), CANNOT_START)
    try:
        report = verify_sprint(storage, sprint)
    except Malformed:
        _stop(sentence("no_sprint", settings), NOT_FOUND)
    finally:
        storage.close()
    click.echo(str(report))
    sys.exit(BROKEN if report.problems else 0)


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


def _settings(**chosen: object) -> Settings:
    try:
        return read(os.environ, **chosen)
    except WrongSetting as error:
        _stop(sentence(error, Settings()), WRONG_SETTINGS)


def _stop(said: str, code: int) -> NoReturn:
    """A sentence that says what to change, and no traceback."""
    click.echo(said, err=True)
    sys.exit(code)
