"""SQLite's write-ahead log: readers neither keep the writer waiting nor let it grow for ever."""

import sqlite3
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

import pytest
from sqlalchemy import Connection, text

from floor.storage import Storage, alive, open_storage
from floor.storage import wal as wal_module

MANY = 400  # commits of some 20 kB
READERS = 4
MOST = 1024 * 1024
PLANTED = 0x7A6F65206576


def write(storage: Storage, times: int) -> None:
    row = text("INSERT INTO texts (sprint_id, id, rep, text) VALUES (1, :id, 'r', :text)")
    for _ in range(times):
        with storage.transaction() as connection:
            many = [{"id": f"{time.monotonic_ns()}-{n}", "text": "x" * 1_000} for n in range(20)]
            connection.execute(row, many)


@pytest.fixture
def storage(tmp_path: Path) -> Iterator[Storage]:
    opened = open_storage(f"sqlite:///{tmp_path / 'floor.sqlite3'}")
    with opened._writer.connect() as connection:
        connection.connection.cursor().execute("PRAGMA foreign_keys = OFF")
    yield opened
    opened.close()


def wal(storage: Storage) -> Path:
    return Path(f"{storage.url.database}-wal")


@contextmanager
def overlapping_reads(storage: Storage) -> Iterator[None]:
    """Somebody reads at every moment, though nobody for long."""
    stop = threading.Event()

    def read(first: float) -> None:
        time.sleep(first)
        while not stop.is_set():
            with storage.transaction(only_read=True) as connection:
                _look(connection)
                time.sleep(0.02)

    readers = [threading.Thread(target=read, args=(n * 0.005,)) for n in range(READERS)]
    for reader in readers:
        reader.start()
    yield
    stop.set()
    for reader in readers:
        reader.join()


def _look(connection: Connection) -> None:
    connection.execute(text("SELECT count(*) FROM sprints")).all()


def sizes(storage: Storage) -> list[int]:
    """How long the log was after each of four times a hundred commits among readers."""
    found = []
    with overlapping_reads(storage):
        for _ in range(4):
            write(storage, MANY // 4)
            storage._wal._next = 0.0  # type: ignore[union-attr]
            write(storage, 1)
            found.append(wal(storage).stat().st_size)
    return found


def test_short_reads_that_overlap_for_ever_do_not_let_the_log_grow(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wal_module, "MOST_BYTES", 1 << 40)
    without = sizes(storage)
    assert without == sorted(without), "the control: without the writer's care it only grows"
    assert without[-1] > 4 * MOST
    monkeypatch.setattr(wal_module, "MOST_BYTES", MOST)
    monkeypatch.setattr(wal_module, "WAIT_MS", 2_000)  # a busy machine's readers take longer
    # one of its tries may meet readers who never leave a moment free: then it tries again
    assert min(sizes(storage)) < MOST


def test_a_long_read_does_not_keep_the_writer_waiting(
    storage: Storage, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(wal_module, "MOST_BYTES", MOST)
    with storage.transaction(only_read=True) as connection:
        _look(connection)
        write(storage, 200)
        storage._wal._next = 0.0  # type: ignore[union-attr]
        write(storage, 1)
        assert wal(storage).stat().st_size > MOST, "it tried, and let it be"
    storage._wal._next = 0.0  # type: ignore[union-attr]
    write(storage, 1)
    assert wal(storage).stat().st_size < MOST, "once the reader has gone"


def test_what_was_to_be_gone_is_gone_once_a_reader_lets_it(tmp_path: Path) -> None:
    storage = open_storage(f"sqlite:///{tmp_path / 'floor.sqlite3'}", patience_s=0.2)
    word = text("UPDATE alive SET at = :at")
    with storage.transaction() as connection:
        alive.mark(connection, PLANTED)
    with storage.transaction(only_read=True) as reading:
        _look(reading)
        with storage.transaction() as connection:
            connection.execute(word, {"at": 1})
        assert not storage._wal.truncate()  # type: ignore[union-attr]
    assert PLANTED.to_bytes(6) in wal(storage).read_bytes(), "the control: it was there"
    storage._wal._next = 0.0  # type: ignore[union-attr]
    with storage.transaction() as connection:
        connection.execute(word, {"at": 2})
    assert wal(storage).read_bytes() == b""
    storage.close()


def test_a_checkpoint_that_fails_leaves_the_writer_its_patience(storage: Storage) -> None:
    """As on a full disk: the next lock is waited for as long as any other."""

    def refuse(_: int, name: str | None, *__: object) -> int:
        return sqlite3.SQLITE_DENY if name == "wal_checkpoint" else sqlite3.SQLITE_OK

    with storage._writer.connect() as connection:
        connection.connection.dbapi_connection.set_authorizer(refuse)  # type: ignore[union-attr]
    assert storage._wal is not None and not storage._wal._shorten()
    with storage._writer.connect() as connection:
        waits = connection.connection.cursor().execute("PRAGMA busy_timeout").fetchone()
    assert waits == (round(storage.patience_s * 1000),)
