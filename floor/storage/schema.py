"""The schema brought to the newest step of its history, which ships inside the package."""

from functools import cache
from pathlib import Path

from alembic import command
from alembic.config import Config
from alembic.runtime.migration import MigrationContext
from alembic.script import ScriptDirectory
from sqlalchemy import Connection

HISTORY = Path(__file__).parent / "migrations"


def _config(connection: Connection | None = None) -> Config:
    config = Config(attributes={"connection": connection})
    config.set_main_option("script_location", str(HISTORY).replace("%", "%%"))
    config.set_main_option("path_separator", "os")
    return config


def upgrade(connection: Connection) -> None:
    command.upgrade(_config(connection), "head")


@cache
def newest() -> str | None:
    return _history().get_current_head()


def _history() -> ScriptDirectory:
    return ScriptDirectory.from_config(_config())


def knows(revision: str | None) -> bool:
    """Whether that step is in our history: a newer version has more."""
    return revision in {step.revision for step in _history().walk_revisions()}


def current(connection: Connection) -> str | None:
    return MigrationContext.configure(connection).get_current_revision()
