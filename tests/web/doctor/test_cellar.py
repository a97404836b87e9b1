"""Below ground: disk, durability, clock, versions, copies."""

import os
import shutil
import tempfile
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import text

from floor.storage import engine, open_storage
from web.doctor import clock, disk, durability, keeping, versions
from web.doctor.finding import Finding
from web.settings import Settings

NOBODY = 65_534
MEMORY = Path("/dev/shm")


def codes(found: Iterator[Finding]) -> list[str]:
    return [one.code for one in found]


def test_a_folder_closed_to_others_is_well_and_an_open_one_is_named(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    assert codes(disk.look(tmp_path)) == ["disk", "folder_closed"]
    tmp_path.chmod(0o755)
    (tmp_path / "secret").write_bytes(b"x")
    (tmp_path / "secret").chmod(0o644)
    assert codes(disk.look(tmp_path))[1:] == ["secret_open", "folder_open"]


def test_a_folder_that_is_not_there_or_cannot_be_one(tmp_path: Path) -> None:
    assert codes(disk.look(tmp_path / "a" / "b")) == ["no_folder"]
    (tmp_path / "file").touch()
    assert codes(disk.look(tmp_path / "file")) == ["not_writable"]


def test_a_folder_that_this_user_may_only_read() -> None:
    """Root may write anywhere: then it looks as somebody else."""
    place, me = Path(tempfile.mkdtemp()), os.geteuid()
    place.chmod(0o555)
    try:
        if me == 0:
            os.seteuid(NOBODY)
        assert codes(disk.look(place)) == ["not_writable"]
        assert codes(disk.look(place / "data")) == ["not_writable"]
        assert codes(durability.look(Settings(data=place))) == []
    finally:
        os.seteuid(me)
        shutil.rmtree(place)


def test_room_on_the_disk(tmp_path: Path) -> None:
    found = [disk.room(tmp_path, mb) for mb in (50, 500, 50_000)]
    assert [one.code for one in found] == ["disk_full", "disk_small", "disk"]
    assert [one.level for one in found] == ["ill", "hint", "well"]


def test_a_real_disk_keeps_a_journal(tmp_path: Path) -> None:
    found = codes(durability.look(Settings(data=tmp_path)))
    assert found[0] == "journal"
    assert found[1].startswith("fsync")
    assert list(tmp_path.iterdir()) == [], "nothing is left behind"


def test_a_journal_that_is_less_durable_is_found(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    weak = tuple(one.replace("FULL", "NORMAL") for one in engine._SQLITE)
    monkeypatch.setattr(engine, "_SQLITE", weak)
    found = durability.journal(tmp_path)
    assert (found.level, found.facts["mode"]) == ("ill", "wal/1")


@pytest.mark.skipif(not MEMORY.is_dir(), reason="no file system in memory here")
def test_a_folder_in_memory_is_no_place_and_its_flush_is_too_fast_to_be_true() -> None:
    with tempfile.TemporaryDirectory(dir=MEMORY) as place:
        found = codes(durability.look(Settings(data=Path(place))))
    assert found == ["memory_disk", "journal", "fsync_instant"]


def test_a_network_disk_is_found(tmp_path: Path) -> None:
    mounts = tmp_path / "mounts"
    mounts.write_text(f"rootfs / ext4 rw 0 0\nnas:/x {tmp_path} nfs4 rw 0 0\n")
    assert codes(durability.file_system(tmp_path, mounts)) == ["network_disk"]


def test_a_flush_by_its_time() -> None:
    assert [durability.flush(us).code for us in (3, 900, 80_000)] == [
        "fsync_instant",
        "fsync",
        "fsync_slow",
    ]


def test_postgresql_is_asked_whether_it_flushes(postgres_database_url: str) -> None:
    given = Settings(database_url=postgres_database_url)
    asked = engine.reader(engine.normalise(postgres_database_url), 5)
    with asked.connect() as connection:
        flushes = connection.execute(text("SHOW fsync")).scalar_one() == "on"
    asked.dispose()
    assert codes(durability.look(given)) == ["pg" if flushes else "pg_unsafe"]
    away = Settings(database_url="postgresql://127.0.0.1:1/none")
    assert codes(durability.look(away)) == ["no_database"]


def test_a_clock_behind_its_own_files(tmp_path: Path) -> None:
    assert codes(clock.agrees(time.time(), clock.newest(tmp_path))) == []
    (tmp_path / "floor.sqlite3").touch()
    tomorrow = time.time() + 86_400
    os.utime(tmp_path / "floor.sqlite3", (tomorrow, tomorrow))
    found = list(clock.agrees(time.time(), clock.newest(tmp_path)))
    assert (found[0].code, found[0].facts["minutes"]) == ("clock_behind", 1_440)
    assert codes(clock.agrees(0.0, 0.0)) == ["clock_past"]


def test_a_clock_that_jumps() -> None:
    wall = iter((100.0, 103.5))
    assert codes(clock.even(lambda: next(wall), lambda: 7.0, lambda _: None)) == ["clock_jumps"]
    assert codes(clock.even(time.time, time.monotonic, lambda _: None)) == []


@pytest.mark.parametrize(
    ("said", "code"), [("no", ["clock_alone"]), ("", []), ("yes", ["clock_set"])]
)
def test_a_clock_that_nobody_sets(said: str, code: list[str]) -> None:
    assert codes(clock.synchronised(lambda _: said)) == code


def test_parts_of_the_wrong_version(tmp_path: Path) -> None:
    assert codes(versions.sqlite((3, 34))) == ["sqlite_old"]
    assert codes(versions.uvicorn("0.55.1")) == ["uvicorn_other"]
    assert codes(versions.built(tmp_path)) == ["not_built"]
    assert codes(versions.look(Settings(data=tmp_path))) == ["versions"], "all of ours are right"


@pytest.mark.parametrize(("found", "code"), [("0000", "schema_older"), ("zzzz", "schema_newer")])
def test_a_database_of_another_version(tmp_path: Path, found: str, code: str) -> None:
    given = Settings(data=tmp_path)
    storage = open_storage(given.database)
    assert codes(versions.schema_of(given)) == []
    with storage.transaction() as connection:
        connection.execute(text("UPDATE alembic_version SET version_num = :v"), {"v": found})
    storage.close()
    assert codes(versions.schema_of(given)) == [code]


def test_the_age_of_the_last_copy(tmp_path: Path) -> None:
    assert keeping.backup(tmp_path / "backups", 0).code == "no_backup"
    (tmp_path / "copy").touch()
    now = (tmp_path / "copy").stat().st_mtime
    assert keeping.backup(tmp_path, now + 86_400).code == "backup"
    assert keeping.backup(tmp_path, now + 3 * 86_400).code == "backup_old"


def test_a_database_put_aside_by_a_restore_is_not_forgotten(tmp_path: Path) -> None:
    assert codes(keeping.aside(tmp_path)) == []
    (tmp_path / "floor.sqlite3.before-20261122-101500").touch()
    (tmp_path / "floor.sqlite3.before-20261122-101500-wal").touch()
    found = list(keeping.aside(tmp_path))
    assert found[0].facts["names"] == "floor.sqlite3.before-20261122-101500"
