"""`floor serve`: the floor, until Ctrl+C."""

from pathlib import Path

import click

from floor.storage import open_storage
from floor.storage.unusable import Unusable
from web import logs, tls
from web.app import create_app
from web.cli.ending import CANNOT_START, WRONG_SETTINGS, stop
from web.cli.options import data_option, settings_of
from web.greeting import greet
from web.server import Server, listen
from web.settings import WrongSetting


@click.command()
@data_option
@click.option("--host", help="Network interface. [default: all of them]")
@click.option("--port", type=int, help="Port. [default: 8000]")
def serve(data: Path | None, host: str | None, port: int | None) -> None:
    """Serve the floor until Ctrl+C."""
    settings = settings_of(data=data, host=host, port=port)
    logs.configure(settings.log)
    try:
        tls.check(settings)
        open_storage(settings.database).close()  # its troubles are told before anything runs
        listening = listen(settings)
        app = create_app(settings)
    except WrongSetting as error:
        stop(error, settings, WRONG_SETTINGS)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    desk = app.state.desk
    desk.port = listening.getsockname()[1]
    Server(app, settings, lambda: greet(desk)).run([listening])
