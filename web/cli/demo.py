"""`floor demo URL`: reps who call by themselves, on any floor that lets them in."""

import asyncio
import contextlib

import click

from web.app import wall_clock
from web.cli.casting import casting
from web.cli.ending import NOT_FOUND, stop
from web.demo.plan import Plan
from web.demo.touring import Tour
from web.demo.way_in import ClosedDoor, way_in
from web.settings import Settings
from web.trouble import sentence


@click.command()
@click.argument("url")
@click.option("--code", default="", help="The six letters on the wall, if the URL is no join link.")
@casting
def demo(url: str, code: str, plan: Plan) -> None:
    """Send demo reps to the sprint behind a join link, until Ctrl+C."""
    settings = Settings()
    tour = Tour(plan, wall_clock)
    try:
        asyncio.run(_call(tour, url, code, settings))
    except ClosedDoor as closed:
        stop(closed.code, settings, NOT_FOUND)
    except KeyboardInterrupt:
        pass
    click.echo(sentence("demo_left", settings, n=tour.stored))


async def _call(tour: Tour, url: str, code: str, settings: Settings) -> None:
    door = way_in(url, code)
    async with contextlib.aclosing(tour):
        await tour.join(door)
        click.echo(sentence("demo_joined", settings, n=len(tour.phones), url=door.place.origin))
        await tour.call()
