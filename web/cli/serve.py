"""`floor serve`: the floor, until Ctrl+C."""

import gc
from pathlib import Path

import click

from floor.storage import open_storage
from floor.storage.unusable import Unusable
from web import i18n, logs, tls
from web.app import create_app
from web.cli.casting import casting
from web.cli.ending import CANNOT_START, WRONG_SETTINGS, stop
from web.cli.options import data_option, settings_of
from web.demo.plan import Plan
from web.demo.stage import Stage
from web.greeting import greet
from web.server import Server, listen
from web.settings import Settings, WrongSetting
from web.trouble import language

COLLECT = (20_000, 20, 50)  # new objects, then how often one look in so many goes deeper
DEMO_REMOVED = "demo-removed"


@click.command()
@data_option
@click.option("--host", help="Network interface. [default: all of them]")
@click.option("--port", type=int, help="Port. [default: 8000]")
@click.option("--demo", is_flag=True, help="With a floor that plays by itself, to look at.")
@casting
def serve(data: Path | None, host: str | None, port: int | None, demo: bool, plan: Plan) -> None:
    """Serve the floor until Ctrl+C."""
    settings = settings_of(data=data, host=host, port=port)
    logs.configure(settings.log)
    try:
        tls.check(settings)
        open_storage(settings.database).close()  # its troubles are told before anything runs
        listening = listen(settings)
        app = create_app(settings, stage=_stage(plan, settings) if demo else None)
    except WrongSetting as error:
        stop(error, settings, WRONG_SETTINGS)
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    desk = app.state.desk
    desk.port = listening.getsockname()[1]
    collect_seldom()
    Server(app, settings, lambda: greet(desk)).run([listening])


def collect_seldom() -> None:
    """What is here now stays until the end, and so do most screens: a full look at a thousand of
    them takes 50 ms, in the middle of telling them something."""
    gc.freeze()
    gc.set_threshold(*COLLECT)


def _stage(plan: Plan, settings: Settings) -> Stage:
    title = i18n.load()[language()].say("demo.floor")
    return Stage(plan, title, language(), settings.data / DEMO_REMOVED)
