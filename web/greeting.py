"""What is said in the terminal when the floor is open."""

import click

from web import i18n
from web.address import addresses, origin
from web.desk import Desk
from web.trouble import language


async def greet(desk: Desk) -> None:
    catalogue, known = i18n.load()[language()], addresses(desk.settings, desk.port)
    lines = [catalogue.say("cli.open")]
    lines += [catalogue.say("cli.phones", url=one.url) for one in known]
    if not desk.settings.public_url:
        lines.append(catalogue.say("cli.here", url=origin(desk.settings, "localhost", desk.port)))
    if await desk.floor.team.find() is None:
        url = f"{known[0].url}/welcome#{desk.first_run_token}"
        lines += ["", catalogue.say("cli.first_run"), f"  {url}"]
    lines += ["", catalogue.say("cli.stop")]
    click.echo("\n".join(lines))
