"""Storage: one thread that writes, a few that read, both bounded."""

import asyncio
from collections.abc import Callable, Iterator
from concurrent.futures import Future, ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path
from typing import Concatenate, ParamSpec, TypeVar

from sqlalchemy import URL, Connection, text
from sqlalchemy.exc import OperationalError, SQLAlchemyError

from floor.errors import Busy, StorageDown
from floor.storage import engine, folder, schema
from floor.storage.answering import Answering
from floor.storage.failures import is_down, told
from floor.storage.lock import Lock
from floor.storage.unusable import NoDatabase, NotDurable, Unreachable

QUESTIONS = 1_024  # reads and writes that may wait; one more is answered `Busy`

P = ParamSpec("P")
T = TypeVar("T")
Question = Callable[Concatenate[Connection, P], T]


def open_storage(url: str, *, only_read: bool = False) -> "Storage":
    """Raises `Unusable`. `only_read` is for a look at a database that a server has open."""
    target = engine.normalise(url)
    lock = _alone(Path(target.database or "").absolute(), only_read) if _file(target) else None
    storage = Storage(target, lock)
    try:
        if not only_read:
            storage.prepare()
    except BaseException:
        storage.close()
        raise
    return storage


def _file(url: URL) -> bool:
    return url.drivername == "sqlite"


def _alone(path: Path, only_read: bool) -> Lock | None:
    if not only_read:
        folder.prepare(path.parent)
        return Lock(path)
    if not path.exists():  # SQLite would make an empty one
        raise NoDatabase(str(path))
    return None


class Storage:
    """Every question runs in one transaction, on a thread of its own kind."""

    def __init__(self, url: URL, lock: Lock | None) -> None:
        self.url = url
        self.answering = Answering()
        self._lock = lock
        self._writer = engine.writer(url)
        self._reader = engine.reader(url)
        self._writing = ThreadPoolExecutor(1, "floor-writer")
        self._reading = ThreadPoolExecutor(engine.READERS, "floor-reader")
        self._waiting = 0

    @property
    def sqlite(self) -> bool:
        return _file(self.url)

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
        except Exception as error:
            answered = not is_down(error)
            raise
        finally:
            self.answering.end(number, answered=answered)

    async def read(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._ask(self._reading, True, lambda c: question(c, *args, **kwargs))

    async def write(self, question: Question[P, T], /, *args: P.args, **kwargs: P.kwargs) -> T:
        return await self._ask(self._writing, False, lambda c: question(c, *args, **kwargs))

    async def truncate(self) -> None:
        """What was deleted also leaves SQLite's write-ahead log."""
        if self.sqlite:
            await asyncio.wrap_future(self.submit(self._truncate))

    def submit(self, job: Callable[[], T]) -> "Future[T]":
        """On the writing thread, in its turn."""
        return self._writing.submit(job)

    async def _ask(
        self, pool: ThreadPoolExecutor, only_read: bool, question: Callable[[Connection], T]
    ) -> T:
        if self._waiting >= QUESTIONS:
            raise Busy
        self._waiting += 1
        try:
            loop = asyncio.get_running_loop()
            return await loop.run_in_executor(pool, self._answer, only_read, question)
        except SQLAlchemyError as error:
            if is_down(error):
                raise StorageDown from None
            raise AssertionError(told(error)) from None
        finally:
            self._waiting -= 1

    def _answer(self, only_read: bool, question: Callable[[Connection], T]) -> T:
        with self.transaction(only_read=only_read) as connection:
            return question(connection)

    def _truncate(self) -> None:
        with self._writer.connect() as connection:
            connection.connection.cursor().execute("PRAGMA wal_checkpoint(TRUNCATE)")

    def close(self) -> None:
        """Readers first: the last one to leave checkpoints, and that is the writer."""
        self._reading.shutdown()
        self._reader.dispose()
        self._writing.shutdown()
        self._writer.dispose()
        if self._lock:
            self._lock.release()


def _pragma(connection: Connection, statement: str) -> str:
    return str(connection.execute(text(statement)).scalar_one())
