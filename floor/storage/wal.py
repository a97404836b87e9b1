"""SQLite's write-ahead log, kept short although somebody is always reading.

SQLite begins it anew only when nobody reads from it. Short reads that overlap for an hour would let
it grow for an hour: then, and only then, the writer waits for the readers of one moment."""

import logging
import sqlite3
import time
from pathlib import Path

from sqlalchemy import Engine

MOST_BYTES = 16 * 1024 * 1024  # SQLite's own checkpoints begin at a quarter of it
LOOK_S = 1.0
WAIT_MS = 250  # that the writer spends on it
AGAIN_S = 5.0  # after a try that did not help: somebody reads for long

log = logging.getLogger("floor.storage")


class Wal:
    """Of the writing thread alone: it is the one that checkpoints."""

    def __init__(self, database: Path, writer: Engine, busy_ms: int) -> None:
        self._file = database.with_name(database.name + "-wal")
        self._writer, self._busy_ms = writer, busy_ms
        self._next = 0.0
        self._owed = False  # what was to be gone is still in it

    def tend(self) -> None:
        """After a commit."""
        now = time.monotonic()
        if now < self._next:
            return
        self._next = now + LOOK_S
        if (self._owed or self._size() > MOST_BYTES) and not self._shorten():
            self._next = now + AGAIN_S
            log.warning("the write-ahead log is long", extra={"bytes": self._size()})

    def truncate(self, wait_ms: int | None = None) -> bool:
        """Whether nothing is left in it. Readers are waited for, but no longer than that: then it
        is tried again after later commits."""
        with self._writer.connect() as connection:
            cursor = connection.connection.cursor()
            try:
                if wait_ms is not None:
                    cursor.execute(f"PRAGMA busy_timeout = {wait_ms}")
                cursor.execute("PRAGMA wal_checkpoint(TRUNCATE)")
                (busy, _, _), *_ = cursor.fetchall()
            finally:
                cursor.execute(f"PRAGMA busy_timeout = {self._busy_ms}")
                cursor.close()
        self._owed = bool(busy)
        return not busy

    def _shorten(self) -> bool:
        """Never raises: the commit before it was well."""
        try:
            return self.truncate(WAIT_MS)
        except sqlite3.Error:  # a full disk, say
            return False

    def _size(self) -> int:
        try:
            return self._file.stat().st_size
        except OSError:
            return 0
