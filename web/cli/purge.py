"""`floor purge`: what is old is forgotten now, or one sprint before its time."""

import asyncio
from pathlib import Path

import click
import msgspec

from floor.errors import Refusal
from floor.register.retention import Forgotten, Keep, Retention
from floor.storage import Storage, open_storage
from floor.storage.unusable import AlreadyOpen, Unusable
from web.app import wall_clock
from web.cli.ending import CANNOT_START, NOT_FOUND, stop
from web.cli.options import data_option, settings_of
from web.cli.running import MISSING, ask
from web.errands import Forget
from web.settings import Settings
from web.trouble import sentence


@click.command()
@data_option
@click.option("--older-than", type=click.IntRange(min=0), metavar="DAYS", help="Days since a seal.")
@click.option("--dry-run", is_flag=True, help="Say what would go, and let nothing go.")
@click.argument("sprint", type=int, required=False)
def purge(data: Path | None, older_than: int | None, dry_run: bool, sprint: int | None) -> None:
    """Forget the calls of sealed sprints: the team's sums and the hash stay.

    Without SPRINT: those older than --older-than, or than FLOOR_RETENTION_DAYS, and what else is
    old. The server does it by itself every day. Works while it runs, and while it does not.
    """
    settings = settings_of(data=data)
    errand = Forget(sprint, older_than)
    try:
        storage = open_storage(settings.database, only_read=dry_run)
    except AlreadyOpen:
        forgotten = ask(settings, errand).forgotten
    except (Unusable, OSError) as error:
        stop(error, settings, CANNOT_START)
    else:
        forgotten = _forget(storage, settings, errand, dry=dry_run)
    click.echo(_told(settings, forgotten, "would_forget" if dry_run else "forgot"))


def keep_of(settings: Settings, days: int | None) -> Keep:
    return settings.keep if days is None else msgspec.structs.replace(settings.keep, sprints=days)


def _forget(storage: Storage, settings: Settings, errand: Forget, *, dry: bool) -> Forgotten:
    retention = Retention(storage, wall_clock)
    keep = keep_of(settings, errand.days)
    try:
        if errand.sprint is not None:
            return asyncio.run(retention.one(errand.sprint, dry=dry))
        return asyncio.run(retention.due(keep) if dry else retention.forget(keep))
    except Refusal as refusal:
        code = f"errand_{refusal.code}"
        stop(code, settings, NOT_FOUND if code in MISSING else CANNOT_START)
    finally:
        storage.close()


def _told(settings: Settings, forgotten: Forgotten, verb: str) -> str:
    if not forgotten:
        return sentence("nothing_to_forget", settings)
    facts = msgspec.structs.asdict(forgotten)
    which = [name for name in facts if facts[name]]
    lines = [sentence(f"forgot_{name}", settings, n=facts[name]) for name in which]
    return "\n".join([sentence(verb, settings), *lines])
