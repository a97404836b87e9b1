"""What any test may ask for: a database of its own, a Valkey, a loop."""

from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import psycopg
import pytest
from hypothesis import settings
from psycopg import sql
from sqlalchemy import make_url

from tests import services

settings.register_profile("floor", deadline=None, print_blob=True)
settings.load_profile("floor")


@pytest.fixture(scope="session")
def anyio_backend() -> tuple[str, dict[str, Any]]:
    return "asyncio", {"use_uvloop": False}


@pytest.fixture(scope="session")
def postgres_url() -> Iterator[str]:
    with services.postgresql() as url:
        yield url


@pytest.fixture(scope="session")
def valkey_url() -> Iterator[str]:
    with services.valkey() as url:
        yield url


@pytest.fixture
def postgres_database_url(postgres_url: str) -> Iterator[str]:
    with _new_database(postgres_url) as url:
        yield url


@pytest.fixture
def other_postgres_url(postgres_url: str) -> Iterator[str]:
    with _new_database(postgres_url) as url:
        yield url


@contextmanager
def _new_database(postgres_url: str) -> Iterator[str]:
    """A new, empty database of the one server."""
    server = make_url(postgres_url)
    name = f"floor_{uuid4().hex}"
    plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(sql.SQL("CREATE DATABASE {}").format(sql.Identifier(name)))
        yield server.set(database=name).render_as_string(hide_password=False)
        admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """An empty database a test, of each kind that the floor runs on."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'floor.sqlite3'}"
    return str(request.getfixturevalue("postgres_database_url"))
