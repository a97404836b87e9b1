"""Whether what is stored stays stored: journal mode, file system, and what an fsync costs."""

import os
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path
from statistics import median

from sqlalchemy import Engine, text
from sqlalchemy.exc import SQLAlchemyError

from floor.storage import engine, folder
from floor.storage.unusable import DriverMissing
from web.doctor.disk import writable
from web.doctor.finding import Finding, hint, ill, well
from web.settings import Settings

WRITES = 21
PAGE = b"\0" * 4_096
INSTANT_US = 30  # no disk writes through in less: it says « done » from memory
SLOW_US = 50_000
IN_MEMORY = ("tmpfs", "ramfs")


def look(settings: Settings) -> Iterator[Finding]:
    url = engine.normalise(settings.database)
    if url.drivername != "sqlite":
        yield from postgresql(settings)
    elif writable(settings.data):
        yield from file_system(settings.data, folder.MOUNTS)
        yield journal(settings.data)
        yield flush(fsync_us(settings.data))


def file_system(data: Path, mounts: Path) -> Iterator[Finding]:
    kind = folder.file_system(data, mounts)
    if kind.startswith(folder.NETWORK):
        yield ill("network_disk", folder=str(data), kind=kind)
    if kind in IN_MEMORY:
        yield ill("memory_disk", folder=str(data), kind=kind)


def journal(data: Path) -> Finding:
    """A database of our own making, opened as the floor opens its own."""
    with tempfile.TemporaryDirectory(dir=data, prefix="doctor-") as place:
        opened = _writer(Path(place).absolute() / "probe")
        try:
            mode = _of(opened, "PRAGMA journal_mode")
            level = _of(opened, "PRAGMA synchronous")
        except SQLAlchemyError:
            mode, level = "?", "?"
        finally:
            opened.dispose()
    if (mode, level) == ("wal", "2"):
        return well("journal")
    return ill("no_journal", mode=f"{mode}/{level}")


def flush(us: int) -> Finding:
    if us < INSTANT_US:
        return hint("fsync_instant", us=us)
    return hint("fsync_slow", ms=us // 1_000) if us > SLOW_US else well("fsync", us=us)


def fsync_us(data: Path) -> int:
    """The median of a page written and flushed, microseconds."""
    with tempfile.TemporaryFile(dir=data) as probe:
        return round(median(_one(probe.fileno()) for _ in range(WRITES)) * 1_000_000)


def postgresql(settings: Settings) -> Iterator[Finding]:
    try:
        opened = engine.reader(engine.normalise(settings.database), settings.database_s)
    except DriverMissing:
        yield ill("no_driver")
        return
    try:
        off = [
            name for name in ("fsync", "full_page_writes") if _of(opened, f"SHOW {name}") != "on"
        ]
    except SQLAlchemyError:
        yield ill("no_database")
        return
    finally:
        opened.dispose()
    yield ill("pg_unsafe", names=", ".join(off)) if off else well("pg")


def _writer(file: Path) -> Engine:
    return engine.writer(engine.normalise(f"sqlite:///{file}"), engine.PATIENCE_S)


def _one(file: int) -> float:
    began = time.perf_counter()
    os.write(file, PAGE)
    os.fsync(file)
    return time.perf_counter() - began


def _of(opened: Engine, question: str) -> str:
    with opened.connect() as connection:
        return str(connection.execute(text(question)).scalar_one())
