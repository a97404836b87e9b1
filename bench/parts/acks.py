"""How many taps a second are stored for good, every phone tapping as fast as it is answered."""

import sqlite3
import time
from collections.abc import Mapping
from pathlib import Path
from typing import Any

import msgspec

from bench import serving, sprint
from bench.driving import Driver
from bench.scale import Scale
from floor.events import AnyEvent, Entry
from floor.rep import Actor
from floor.storage import event_log, open_storage, sprints
from web.settings import Settings

DEPTH = 1  # taps under way on each phone


def measure(scale: Scale, folder: Path) -> dict[str, float]:
    grouped, made = _flood(scale, folder / "grouped")
    single, _ = _flood(scale, folder / "single", {"BENCH_BATCH": "1"})
    rows = _rows(made.data / "floor.sqlite3")
    raw = _raw(folder / "raw.sqlite3", made.data / "floor.sqlite3", rows, scale.phones)
    stored = _stored(folder / "stored", rows, scale.phones)
    return {
        "acks_per_s": grouped,
        "single_per_s": single,
        "raw_per_s": raw,
        "stored_per_s": stored,
        "grouped": grouped / single,
        "of_raw": grouped / raw,
        "stored_of_raw": stored / raw,
    }


def _flood(
    scale: Scale, folder: Path, turned: Mapping[str, object] | None = None
) -> tuple[float, sprint.Sprint]:
    made = sprint.begin(folder, pads=scale.phones, walls=1)
    with serving.floor(made.data, turned) as server, Driver() as driver:
        driver.open(server.port, made.path, wall=made.walls, pad=made.pads)
        driver.begin_flood(scale.seconds, DEPTH)
        told = driver.told()
    assert told["refused"] == 0, told
    return told["accepted_us"]["count"] / told["seconds"], made


def _rows(database: Path) -> list[Any]:
    with sqlite3.connect(database) as source:
        source.row_factory = sqlite3.Row
        return source.execute("SELECT * FROM events ORDER BY sprint_id, seq").fetchall()


def _raw(path: Path, like: Path, rows: list[Any], group: int) -> float:
    """The same rows in the same tables, with nothing around them: rows a second."""
    with sqlite3.connect(like) as source, sqlite3.connect(path) as target:
        source.backup(target)
    log = sqlite3.connect(path, isolation_level=None)
    for pragma in ("journal_mode = WAL", "synchronous = FULL", "secure_delete = ON"):
        log.execute(f"PRAGMA {pragma}")
    log.execute("DELETE FROM events")
    insert = f"INSERT INTO events VALUES ({', '.join('?' * len(rows[0]))})"
    began = time.perf_counter()
    for start in range(0, len(rows), group):
        some = rows[start : start + group]
        log.execute("BEGIN IMMEDIATE")
        log.execute("UPDATE sprints SET head = ?", (some[-1]["seq"],))
        log.executemany(insert, [tuple(row) for row in some])
        log.execute("COMMIT")
    took = time.perf_counter() - began
    log.close()
    return len(rows) / took


def _stored(folder: Path, rows: list[Any], group: int) -> float:
    """The same rows through the floor's own storage: lock, look-up of keys, numbers, append."""
    made = sprint.begin(folder, pads=1, walls=1)
    storage = open_storage(Settings(data=made.data).database)
    try:
        with storage.transaction() as connection:
            head = sprints.lock(connection, made.id) or 0
        entries = [_entry(row) for row in rows if row["key"]]
        began = time.perf_counter()
        for start in range(0, len(entries), group):
            some = entries[start : start + group]
            numbered = [msgspec.structs.replace(e, seq=head + n) for n, e in enumerate(some, 1)]
            with storage.transaction() as connection:
                sprints.lock(connection, made.id)
                event_log.known(connection, made.id, [e.key for e in some if e.key])
                sprints.advance(connection, made.id, head, len(some))
                event_log.append(connection, made.id, numbered)
            head += len(some)
        return len(entries) / (time.perf_counter() - began)
    finally:
        storage.close()


def _entry(row: Any) -> Entry:
    event = msgspec.json.decode(row["body"], type=AnyEvent)
    by = Actor(row["role"], row["actor"])
    return Entry(row["seq"], row["at"], by, event, row["key"], row["digest"])
