"""What any test may ask for: a database of its own, a Valkey, a loop."""

import shutil
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

from floor.storage import open_storage
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


@pytest.fixture(scope="session", autouse=True)
def _cheap_guesses() -> Iterator[None]:
    """A guess at a password or a card is slow by design: what it costs is test_guesses' matter."""
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr("floor.storage.cards.GUESS_COST", 2)
        patch.setattr("web.passwords.TIME_COST", 1)
        patch.setattr("web.passwords.MEMORY_KIB", 8)
        yield


@pytest.fixture(scope="session")
def _prepared_file(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """SQLite with the newest schema, and nothing in it."""
    file = tmp_path_factory.mktemp("prepared") / "floor.sqlite3"
    open_storage(f"sqlite:///{file}").close()
    return file


@pytest.fixture(scope="session")
def _prepared_name(postgres_url: str) -> Iterator[str]:
    """PostgreSQL's, by its name on the one server."""
    with _new_database(postgres_url) as url:
        open_storage(url).close()
        yield str(make_url(url).database)


@pytest.fixture
def postgres_database_url(postgres_url: str, _prepared_name: str) -> Iterator[str]:
    with _new_database(postgres_url, _prepared_name) as url:
        yield url


@pytest.fixture
def empty_postgres_url(postgres_url: str) -> Iterator[str]:
    with _new_database(postgres_url) as url:
        yield url


@contextmanager
def _new_database(postgres_url: str, like: str = "template1") -> Iterator[str]:
    """A new database of the one server."""
    server = make_url(postgres_url)
    name = f"floor_{uuid4().hex}"
    plain = server.set(drivername="postgresql").render_as_string(hide_password=False)
    made = sql.SQL("CREATE DATABASE {} TEMPLATE {}").format(*map(sql.Identifier, (name, like)))
    with psycopg.connect(plain, autocommit=True) as admin:
        admin.execute(made)
        yield server.set(database=name).render_as_string(hide_password=False)
        admin.execute(sql.SQL("DROP DATABASE {} WITH (FORCE)").format(sql.Identifier(name)))


@pytest.fixture(params=["sqlite", "postgresql"])
def database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """A floor's database that nobody has used, of each kind that it runs on."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("postgres_database_url"))
    file = tmp_path / "floor.sqlite3"
    shutil.copyfile(request.getfixturevalue("_prepared_file"), file)
    return f"sqlite:///{file}"


@pytest.fixture(params=["sqlite", "postgresql"])
def empty_database_url(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """Not even with tables."""
    if request.param == "postgresql":
        return str(request.getfixturevalue("empty_postgres_url"))
    return f"sqlite:///{tmp_path / 'floor.sqlite3'}"
