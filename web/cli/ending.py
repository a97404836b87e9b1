"""How a command that cannot go on ends: a sentence that says what to change, and no traceback."""

import sys
from typing import NoReturn

import click

from web.settings import Settings
from web.trouble import sentence

WRONG_SETTINGS = 2
CANNOT_START = 3
NOT_FOUND = 4
BROKEN = 5
LINES_LEFT = 6  # of a call file: the others are written, or would be
UNREADABLE = 7  # a call file as a whole


def stop(trouble: str | Exception, settings: Settings, code: int, **facts: object) -> NoReturn:
    click.echo(sentence(trouble, settings, **facts), err=True)
    sys.exit(code)
