"""`floor`: every command in one list."""

import click

from web.cli.backup import backup
from web.cli.close_client import close_client
from web.cli.demo import demo
from web.cli.doctor import doctor
from web.cli.export import export
from web.cli.passwd import passwd
from web.cli.purge import purge
from web.cli.replay import replay
from web.cli.restore import restore
from web.cli.serve import serve
from web.cli.verify import verify


@click.group()
@click.version_option(package_name="phoning-floor")
def main() -> None:
    """A live board for a team that calls prospects at the same time."""


for command in (
    serve,
    replay,
    backup,
    restore,
    demo,
    doctor,
    export,
    purge,
    passwd,
    verify,
    close_client,
):
    main.add_command(command)
