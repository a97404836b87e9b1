"""What is said in the terminal when the floor is open."""

import click

from web import i18n
from web.address import addresses, origin
from web.desk import Desk
from web.trouble import language


async def greet(desk: Desk) -> None:
    catalogue, known = i18n.load()[language()], addresses(desk.settings, desk.port)
    lines = [*_demo(desk, catalogue), catalogue.say("cli.open")]
    lines += [catalogue.say("cli.phones", url=one.url) for one in known]
    if not desk.settings.public_url:
        lines.append(catalogue.say("cli.here", url=origin(desk.settings, "localhost", desk.port)))
    if await desk.floor.team.find() is None:
        url = f"{known[0].url}/welcome#{desk.first_run_token}"
        lines += ["", catalogue.say("cli.first_run"), f"  {url}"]
    lines += ["", catalogue.say("cli.stop")]
    click.echo("\n".join(lines))


def _demo(desk: Desk, catalogue: i18n.Catalogue) -> list[str]:
    """First of all: it is the quickest way to see what this is."""
    if desk.demo is None or desk.demo.sprint is None:
        return []
    known = desk.settings.public_url.rstrip("/")  # until the first run it says who may look
    url = f"{known or origin(desk.settings, 'localhost', desk.port)}/demo"
    screens = ("wall", "pad", "console")
    lines = [catalogue.say(f"cli.demo.{screen}", url=f"{url}/{screen}") for screen in screens]
    return [catalogue.say("cli.demo", url=url), *lines, ""]
