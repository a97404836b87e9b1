"""A database is opened durable and alone, or not at all, with a sentence that says what to do."""

import asyncio
import os
import sqlite3
import stat
import subprocess
import sys
import tempfile
import traceback
from pathlib import Path

import pytest
from alembic.autogenerate import compare_metadata
from alembic.runtime.migration import MigrationContext
from sqlalchemy import Connection, text
from sqlalchemy.exc import SQLAlchemyError

from floor.errors import StorageDown
from floor.storage import engine, folder, open_storage, schema, tables, team_tables
from floor.storage.unusable import (
    AlreadyOpen,
    FolderNotWritable,
    NetworkFolder,
    NoDatabase,
    NotDurable,
    UnknownUrl,
    Unreachable,
)

pytestmark = pytest.mark.anyio


def sqlite_url(tmp_path: Path) -> str:
    return f"sqlite:///{tmp_path / 'floor.sqlite3'}"


def test_a_new_database_has_the_tables_that_the_code_knows(empty_database_url: str) -> None:
    storage = open_storage(empty_database_url)

    def differences(connection: Connection) -> object:
        assert team_tables.team.metadata is tables.metadata
        return compare_metadata(MigrationContext.configure(connection), tables.metadata)

    with storage.transaction() as connection:
        assert differences(connection) == []
        assert schema.current(connection) == schema.newest() is not None
    storage.close()


def test_opening_again_keeps_what_is_there(empty_database_url: str) -> None:
    for _ in range(2):
        storage = open_storage(empty_database_url)
        with storage.transaction() as connection:
            connection.execute(text("DELETE FROM alive"))
            connection.execute(text("INSERT INTO alive VALUES (1, 5)"))
        storage.close()
    storage = open_storage(empty_database_url)
    with storage.transaction(only_read=True) as connection:
        assert connection.execute(text("SELECT at FROM alive")).scalar_one() == 5
    storage.close()


def test_sqlite_is_durable_forgets_for_good_and_is_checkpointed_by_one(tmp_path: Path) -> None:
    storage = open_storage(sqlite_url(tmp_path))

    def pragma(connection: Connection, name: str) -> object:
        return connection.execute(text(f"PRAGMA {name}")).scalar_one()

    with storage.transaction() as connection:
        assert storage.durability(connection) == "wal/full"
        assert pragma(connection, "secure_delete") == 1
        assert pragma(connection, "foreign_keys") == 1
    with storage.transaction(only_read=True) as connection:
        assert pragma(connection, "query_only") == 1
        assert pragma(connection, "wal_autocheckpoint") == 0
    storage.close()
    assert not (tmp_path / "floor.sqlite3-wal").exists(), "the writer left last, and checkpointed"


def test_a_reader_cannot_write(database_url: str) -> None:
    storage = open_storage(database_url)
    write = text("INSERT INTO alive VALUES (1, 5)")
    with (
        pytest.raises(SQLAlchemyError, match=r"readonly|read-only"),
        storage.transaction(only_read=True) as connection,
    ):
        connection.execute(write)
    storage.close()


def test_the_writer_locks_from_its_first_word_on(tmp_path: Path) -> None:
    """A transaction that read first and wrote later could fail half-way, whatever the timeout."""
    storage = open_storage(sqlite_url(tmp_path))
    other = sqlite3.connect(tmp_path / "floor.sqlite3", timeout=0.01)
    with storage.transaction(), pytest.raises(sqlite3.OperationalError, match="locked"):
        other.execute("BEGIN IMMEDIATE")
    other.close()
    storage.close()


SECOND = "import sys; from floor.storage import open_storage; open_storage(sys.argv[1])"


def test_a_second_process_on_the_same_file_is_refused(tmp_path: Path) -> None:
    storage = open_storage(sqlite_url(tmp_path))
    command = [sys.executable, "-c", SECOND, sqlite_url(tmp_path)]
    refused = subprocess.run(command, capture_output=True, text=True, check=False)
    assert "Another floor" in refused.stderr
    assert str(os.getpid()) in refused.stderr
    with pytest.raises(AlreadyOpen, match="--data"):
        open_storage(sqlite_url(tmp_path))
    reading = open_storage(sqlite_url(tmp_path), only_read=True)
    reading.close()
    storage.close()
    assert subprocess.run(command, capture_output=True, check=False).returncode == 0


def test_a_folder_that_cannot_be_written_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").touch()
    with pytest.raises(FolderNotWritable, match="--data"):
        open_storage(f"sqlite:///{tmp_path}/file/floor.sqlite3")
    locked = tmp_path / "locked"
    locked.mkdir(mode=stat.S_IRUSR | stat.S_IXUSR)
    if os.geteuid() == 0:  # root may write anywhere: say what the system would say to others

        def refuse(**_: object) -> None:
            raise PermissionError(13, "Permission denied")

        monkeypatch.setattr(tempfile, "TemporaryFile", refuse)
    with pytest.raises(FolderNotWritable, match="Permission denied"):
        open_storage(f"sqlite:///{locked}/floor.sqlite3")


def test_a_network_file_system_is_refused(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    mounts = tmp_path / "mounts"
    data = tmp_path / "my share" / "data"
    shown = str(tmp_path / "my share").replace(" ", "\\040")
    mounts.write_text(f"/dev/sda1 / ext4 rw 0 0\nserver:/x {shown} nfs4 rw 0 0\n")
    monkeypatch.setattr(folder, "MOUNTS", mounts)
    with pytest.raises(NetworkFolder, match="nfs4"):
        open_storage(f"sqlite:///{data}/floor.sqlite3")
    assert folder.file_system(tmp_path, mounts) == "ext4"
    assert folder.file_system(tmp_path, tmp_path / "none") == ""


def test_a_file_that_cannot_be_durable_is_refused(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weaker = tuple(p.replace("WAL", "MEMORY") for p in engine._SQLITE)
    monkeypatch.setattr(engine, "_SQLITE", weaker)
    with pytest.raises(NotDurable, match="memory"):
        open_storage(sqlite_url(tmp_path))


@pytest.mark.parametrize("url", ["mysql://x/y", "floor.db", "postgresql+asyncpg://x/y"])
def test_an_unknown_url_is_refused(url: str) -> None:
    with pytest.raises(UnknownUrl):
        open_storage(url)


@pytest.mark.parametrize("scheme", ["postgres", "postgresql", "postgresql+psycopg"])
def test_every_spelling_of_postgresql_means_psycopg(scheme: str) -> None:
    url = engine.normalise(f"{scheme}://u:p@h/d")
    assert url.drivername == "postgresql+psycopg"
    assert url.password == "p"


def test_a_server_that_does_not_answer_is_refused_with_a_reason() -> None:
    with pytest.raises(Unreachable, match="does not answer"):
        open_storage("postgresql://nobody@127.0.0.1:9/none")


async def test_a_lost_connection_is_found_again_without_a_restart(
    postgres_database_url: str,
) -> None:
    storage = open_storage(postgres_database_url)
    others = text(
        "SELECT pg_terminate_backend(pid) FROM pg_stat_activity"
        " WHERE pid <> pg_backend_pid() AND datname = current_database()"
    )
    one = text("SELECT 1")
    assert await storage.read(lambda c: c.execute(one).scalar_one()) == 1
    await storage.write(lambda c: c.execute(others).all())
    assert await storage.read(lambda c: c.execute(one).scalar_one()) == 1, "readers ask first"
    await storage.read(lambda c: c.execute(others).all())
    with pytest.raises(StorageDown):
        await storage.write(lambda c: c.execute(one).scalar_one())
    await asyncio.sleep(0.01)
    assert storage.answering.behind_ms() > 0
    assert await storage.write(lambda c: c.execute(one).scalar_one()) == 1
    assert storage.answering.behind_ms() == 0
    storage.close()


def test_a_look_at_a_floor_that_is_not_there_makes_none(tmp_path: Path) -> None:
    with pytest.raises(NoDatabase, match="--data"):
        open_storage(sqlite_url(tmp_path), only_read=True)
    assert list(tmp_path.iterdir()) == []


async def test_an_error_in_a_log_carries_no_name(database_url: str) -> None:
    storage = open_storage(database_url)
    broken = text("INSERT INTO people (sprint_id, rep, name, colour) VALUES (9, 'r', :name, NULL)")
    name = "Zébulon"
    with pytest.raises(AssertionError, match="INSERT INTO people") as error:
        await storage.write(lambda c: c.execute(broken, {"name": name}) and None)
    assert name not in "".join(traceback.format_exception(error.value))
    storage.close()
