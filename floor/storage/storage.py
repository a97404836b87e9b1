"""Storage: one thread that writes, a few that read, all bounded in number and in time."""

import logging
import threading
from collections.abc import Callable, Iterator
from concurrent.futures import Future
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from floor.errors import StorageDown
from floor.storage import engine, schema
from floor.storage.answering import Answering
from floor.storage.erasures import Erasures
from floor.storage.failures import is_down, told
from floor.storage.lane import Lane
from floor.storage.lock import Lock
from floor.storage.unusable import NotDurable, Unreachable
from floor.storage.wal import Wal

QUESTIONS = 1_024  # that may wait in one lane; one more is answered `Busy`
SHORT, LONG = 4, engine.READERS - 4  # threads that read; whole logs never keep a short one waiting
SHORT_PATIENCES, LONG_PATIENCES = 2, 12  # for its turn and its answer; `patience_s` each
CLOSE_S = 1.0  # for what still waits, and the last checkpoint

log = logging.getLogger("floor.storage")
P = ParamSpec("P")
T = TypeVar("T")
Question = Callable[Concatenate[Connection, P], T]


class Storage:
    """Every question runs in one transaction, on a thread of its own kind."""

    def __init__(
        self,
        url: URL,
        lock: Lock | None,
        patience_s: float = engine.PATIENCE_S,
        folder: Path | None = None,
    ) -> None:
        self.url = url
        self.erasures = Erasures(folder)
        self.patience_s = patience_s
        self.answering = Answering()
        self._lock = lock
        self._writer = engine.writer(url, patience_s)
        self._reader = engine.reader(url, patience_s)
        self._wal = self._its_wal()
        turn_s = SHORT_PATIENCES * patience_s
        self._writing = Lane("floor-writer", 1, QUESTIONS, turn_s)
        self._reading = Lane("floor-reader", SHORT, QUESTIONS, turn_s)
        self._studying = Lane("floor-study", LONG, QUESTIONS, LONG_PATIENCES * patience_s)

    @property
    def sqlite(self) -> bool:
        return self.url.drivername == "sqlite"

    def prepare(self) -> None:
        """Durable, and with the newest schema."""
        try:
            with self._writer.connect() as connection:
                mode = self.durability(connection)
                if self.sqlite and mode != "wal/full":
                    raise NotDurable(str(self.url.database), mode)
            with self.transaction() as connection:
                schema.upgrade(connection)
        except OperationalError as error:
            raise Unreachable(str(error.orig)) from error

    def durability(self, connection: Connection) -> str:
        if not self.sqlite:
            return f"synchronous_commit={_pragma(connection, 'SHOW synchronous_commit')}"
        kept = {"0": "off", "1": "normal", "2": "full", "3": "extra"}
        level = kept[_pragma(connection, "PRAGMA synchronous")]
        return f"{_pragma(connection, 'PRAGMA journal_mode')}/{level}"

    @contextmanager
    def transaction(self, *, only_read: bool = False) -> Iterator[Connection]:
        """For code that already runs on the right thread."""
        number = self.answering.begin()
        answered = True
        try:
            with (self._reader if only_read else self._writer).begin() as connection:
                yield connection
            if self._wal is not None and not only_read:
                self._wal.tend()
        except Exception as error:
            answered = not is_down(error)
            raise
        finally:
            self.answering.end(number, writing=not only_read, answered=answered)

    async def read(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._ask(self._reading, True, lambda c: question(c, *args, **kwargs))

    async def study(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """A read that may take seconds, such as a whole log: it keeps no other one waiting."""
        return await _answered(self._studying, lambda: self._look(question, *args, **kwargs))

    async def write(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._ask(self._writing, False, lambda c: question(c, *args, **kwargs))

    async def truncate(self) -> None:
        """What was deleted also leaves SQLite's write-ahead log."""
        if self._wal is not None:
            await _answered(self._writing, self._wal.truncate)

    async def in_turn(self, job: Callable[[], T]) -> T:
        """On the writing thread; it may take as long as a study: it may read a whole log."""
        return await _answered(self._writing, job, LONG_PATIENCES * self.patience_s)

    def submit(self, job: Callable[[], T]) -> "Future[T]":
        """On the writing thread, in its turn, however many wait."""
        return self._writing.submit(job)

    async def _ask(self, lane: Lane, only_read: bool, question: Callable[[Connection], T]) -> T:
        return await _answered(lane, lambda: self._answer(only_read, question))

    def _answer(self, only_read: bool, question: Callable[[Connection], T]) -> T:
        with self.transaction(only_read=only_read) as connection:
            return question(connection)

    def _look(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        """Not told to `answering`: it is long by nature, and not because nobody answers."""
        with self._reader.begin() as connection:
            return question(connection, *args, **kwargs)

    def _its_wal(self) -> Wal | None:
        if not self.sqlite:
            return None
        return Wal(Path(self.url.database or ""), self._writer, round(self.patience_s * 1000))

    def close(self, limit_s: float = CLOSE_S) -> None:
        """A database that hangs is left as it is: the system takes its lock when we end."""
        closing = threading.Thread(target=self._close, name="floor-closing", daemon=True)
        closing.start()
        closing.join(limit_s)
        if closing.is_alive():
            log.error("the database hangs: it is left open")

    def _close(self) -> None:
        """Readers first: the last one to leave checkpoints, and that is the writer."""
        self._studying.close()
        self._reading.close()
        self._reader.dispose()
        self._writing.close()
        self._writer.dispose()
        if self._lock:
            self._lock.release()


async def _answered(lane: Lane, job: Callable[[], T], limit_s: float | None = None) -> T:
    try:
        return await lane.ask(job, limit_s)
    except SQLAlchemyError as error:
        if is_down(error):
            raise StorageDown from None
        raise AssertionError(told(error)) from None


def _pragma(connection: Connection, statement: str) -> str:
    return str(connection.execute(text(statement)).scalar_one())
