"""What this floor is made of: Python, SQLite, uvicorn, its own schema, what was built."""

import platform
import sqlite3
from collections.abc import Iterator
from importlib.metadata import version
from pathlib import Path

from floor.storage import open_storage, schema
from floor.storage.unusable import Unusable
from web.doctor.finding import Finding, hint, ill, well
from web.settings import Settings

HERE = Path(__file__).parent.parent
UVICORN = "0.54"  # web.sockets.wire subclasses its protocol
RETURNING = (3, 35)  # the oldest SQLite whose INSERT answers
BUILT = ("static/manifest.json", "locale/fr/floor.mo", "locale/en/floor.mo")


def look(settings: Settings) -> Iterator[Finding]:
    yield well(
        "versions",
        floor=version("phoning-floor"),
        python=platform.python_version(),
        sqlite=sqlite3.sqlite_version,
    )
    yield from sqlite(sqlite3.sqlite_version_info[:2])
    yield from uvicorn(version("uvicorn"))
    yield from built(HERE)
    yield from schema_of(settings)


def sqlite(found: tuple[int, ...]) -> Iterator[Finding]:
    """The write-ahead log's reset bug (before 3.51.3) wants two that checkpoint: here one does."""
    if found < RETURNING:
        yield ill("sqlite_old", found=".".join(map(str, found)))


def uvicorn(found: str) -> Iterator[Finding]:
    if not found.startswith(f"{UVICORN}."):
        yield ill("uvicorn_other", found=found, wanted=UVICORN)


def built(root: Path) -> Iterator[Finding]:
    missing = [name for name in BUILT if not (root / name).is_file()]
    if missing:
        yield ill("not_built", missing=", ".join(missing))


def schema_of(settings: Settings) -> Iterator[Finding]:
    """Nothing for a database that is not there yet: the first start makes it."""
    try:
        storage = open_storage(settings.database, only_read=True)
    except (Unusable, OSError):
        return
    try:
        with storage.transaction(only_read=True) as connection:
            yield from revision(schema.current(connection), schema.newest())
    except Exception:  # the database's own check says what is the matter
        return
    finally:
        storage.close()


def revision(found: str | None, wanted: str | None) -> Iterator[Finding]:
    if found == wanted or found is None:
        return
    if found > (wanted or ""):
        yield ill("schema_newer", found=found, wanted=wanted or "")
    else:
        yield hint("schema_older", found=found, wanted=wanted or "")
