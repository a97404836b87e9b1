"""What commands have in common: where the data is, and the settings that follow."""

import os
from collections.abc import Callable
from pathlib import Path
from typing import Any

import click

from web.cli.ending import WRONG_SETTINGS, stop
from web.settings import Settings, WrongSetting, read


def data_option(command: Callable[..., Any]) -> Callable[..., Any]:
    return click.option(
        "--data", type=click.Path(path_type=Path), help="Folder of the database. [default: data]"
    )(command)


def settings_of(**chosen: object) -> Settings:
    """The environment, and what the command line says over it; stops on what cannot be used."""
    try:
        return read(os.environ, **chosen)
    except WrongSetting as error:
        stop(error, Settings(), WRONG_SETTINGS)
