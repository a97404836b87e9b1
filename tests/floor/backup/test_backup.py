"""A whole floor goes into one file while people tap, and comes back, on either database."""

import asyncio
import sqlite3
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
from sqlalchemy import select

from floor import commands as c
from floor.backup import saving
from floor.backup.restoring import Restored, restore
from floor.backup.saving import Saved, save
from floor.backup.unfit import BrokenBackup, FileThere, NewerBackup, NoBackup, StillServed
from floor.register.pulses import LULL_MS
from floor.rep import Actor
from floor.storage import event_log, open_storage
from floor.storage.tables import metadata
from floor.storage.unusable import AlreadyOpen
from floor.verify import verify
from tests.story import HOST, Story, Time, telling
from tests.watcher import everything, truth

pytestmark = pytest.mark.anyio
SECRET = b"s" * 32


def backed_up(url: str, file: Path, now: int) -> Saved:
    """By another process: it has only the address."""
    storage = open_storage(url, only_read=True)
    try:
        return save(storage, file, SECRET, lambda: now)
    finally:
        storage.close()


@pytest.fixture(params=["sqlite", "postgresql"])
def new_url(request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[str]:
    """A machine that has never seen this floor."""
    if request.param == "sqlite":
        yield f"sqlite:///{tmp_path / 'new' / 'floor.sqlite3'}"
    else:
        yield request.getfixturevalue("empty_postgres_url")


async def a_morning(story: Story) -> tuple[str, str]:
    """A sealed sprint, and one that runs with two reps and three calls."""
    await story.calling("Ancienne")
    await story.finish()
    karim, lea = await story.calling("Karim", "Zébulon")
    for _ in range(3):
        await story.tap(karim)
    return karim, lea


async def test_what_was_backed_up_comes_back_on_either_database(
    database_url: str, new_url: str, tmp_path: Path
) -> None:
    file, time = tmp_path / "b.backup", Time()
    async with telling(database_url, time) as story:
        karim, _ = await a_morning(story)
        saved = await asyncio.to_thread(backed_up, database_url, file, time())
        assert (saved.sprints, saved.at) == (2, time())
        log = await story.floor.storage.read(event_log.since, 2)
    time.now += 600_000
    done = restore(new_url, tmp_path / "new", file, time())
    assert (done.revived.sprints, done.revived.open, done.aside) == (2, 1, None)
    assert (tmp_path / "new" / "secret").read_bytes() == SECRET
    async with telling(new_url, time) as story:
        for sprint in (1, 2):
            assert not verify(story.floor.storage, sprint).problems
        state = await truth(story.floor, 2)
        assert state.tally.clock.phase == "paused"
        assert state.tally.restored is not None
        assert state.tally.restored.to == saved.at
        assert state.tally.board.counters.doors == 3
        assert state.asides.people[karim].name == "Karim"
        assert (await truth(story.floor, 1)).tally.clock.phase == "final"
        assert (await story.floor.storage.read(event_log.since, 2))[:-1] == log


async def test_taps_go_on_during_a_backup_and_what_is_in_it_is_one_instant(
    database_url: str, tmp_path: Path
) -> None:
    async with telling(database_url) as story:
        (karim,) = await story.calling("Karim")
        tapping = asyncio.create_task(taps(story, karim))
        for number in range(3):
            await asyncio.to_thread(backed_up, database_url, tmp_path / f"{number}", 5)
        tapping.cancel()
        head = (await truth(story.floor, story.sprint)).head
    heads = [rows(tmp_path / f"{number}", "SELECT head FROM sprints")[0][0] for number in range(3)]
    assert heads == sorted(heads)
    assert heads[-1] <= head
    assert heads[0] < heads[-1], "or nobody tapped"
    for number, there in enumerate(heads):
        assert rows(tmp_path / f"{number}", "SELECT count(*) FROM events") == [(there,)]


async def taps(story: Story, rep: str) -> None:
    while True:
        await story.tap(rep, "no_answer")


def rows(file: Path, question: str) -> list[Any]:
    with sqlite3.connect(file) as database:
        found = database.execute(question).fetchall()
    database.close()
    return found


async def test_a_backup_is_one_file_for_its_owner_alone_and_overwrites_none(
    database_url: str, tmp_path: Path
) -> None:
    folder = tmp_path / "backups"
    folder.mkdir()
    async with telling(database_url) as story:
        await story.open()
        backed_up(database_url, folder / "b", 5)
        assert [path.name for path in folder.iterdir()] == ["b"]
        assert (folder / "b").stat().st_mode & 0o777 == 0o600
        before = (folder / "b").read_bytes()
        with pytest.raises(FileThere):
            backed_up(database_url, folder / "b", 6)
        assert (folder / "b").read_bytes() == before


async def test_a_backup_that_breaks_off_leaves_no_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    url, folder = f"sqlite:///{tmp_path / 'floor.sqlite3'}", tmp_path / "backups"
    folder.mkdir()
    async with telling(url) as story:
        await story.open()

    def full(*_: object) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(saving, "sync", full)
    with pytest.raises(OSError, match="No space"):
        backed_up(url, folder / "b", 5)
    assert list(folder.iterdir()) == []


async def test_a_broken_log_is_found_when_it_is_written_not_on_the_day_it_is_needed(
    tmp_path: Path,
) -> None:
    url = f"sqlite:///{tmp_path / 'floor.sqlite3'}"
    async with telling(url) as story:
        await story.calling("Karim")
    with sqlite3.connect(tmp_path / "floor.sqlite3") as database:
        database.execute("DELETE FROM events WHERE seq = 2")
    database.close()
    with pytest.raises(BrokenBackup, match="sprint 1"):
        backed_up(url, tmp_path / "b", 5)
    assert not (tmp_path / "b").exists()


async def test_the_old_database_is_kept_aside_whole(database_url: str, tmp_path: Path) -> None:
    file, time, data = tmp_path / "b", Time(), tmp_path
    async with telling(database_url, time) as story:
        (karim,) = await story.calling("Karim")
        await asyncio.to_thread(backed_up, database_url, file, time())
        await story.tap(karim)
        head = (await truth(story.floor, 1)).head
    done = restore(database_url, data, file, time() + 1)
    assert done.aside is not None
    assert rows(done.aside, "SELECT count(*) FROM events") == [(head,)]
    async with telling(database_url, time) as story:
        assert (await truth(story.floor, 1)).head < head + 1


def test_what_a_killed_server_had_not_folded_in_goes_aside_with_its_file(tmp_path: Path) -> None:
    """SQLite's write-ahead log must never be folded into another database."""
    url, database = f"sqlite:///{tmp_path / 'floor.sqlite3'}", tmp_path / "floor.sqlite3"
    open_storage(url).close()
    backed_up(url, tmp_path / "b", 5)
    killed = sqlite3.connect(database)
    killed.execute("PRAGMA wal_autocheckpoint = 0")
    killed.execute("INSERT INTO alive VALUES (1, 77)")
    killed.commit()
    (tmp_path / "copy-wal").write_bytes((tmp_path / "floor.sqlite3-wal").read_bytes())
    (tmp_path / "copy").write_bytes(database.read_bytes())
    killed.close()
    (tmp_path / "copy-wal").rename(tmp_path / "floor.sqlite3-wal")
    (tmp_path / "copy").rename(database)
    done = restore(url, tmp_path, tmp_path / "b", 10)
    assert done.aside is not None
    assert rows(database, "SELECT * FROM alive") == []
    assert rows(done.aside, "SELECT at FROM alive") == [(77,)]


async def test_no_floor_is_restored_under_a_running_server(
    database_url: str, tmp_path: Path
) -> None:
    async with telling(database_url) as story:
        await story.open()
        await asyncio.to_thread(backed_up, database_url, tmp_path / "b", 5)
        before = await everything(story.floor)
        with pytest.raises((AlreadyOpen, StillServed)):
            await asyncio.to_thread(restore, database_url, tmp_path, tmp_path / "b", 10)
        assert await everything(story.floor) == before


def test_what_is_no_whole_backup_of_ours_changes_nothing(tmp_path: Path) -> None:
    url, database = f"sqlite:///{tmp_path / 'floor.sqlite3'}", tmp_path / "floor.sqlite3"
    open_storage(url).close()
    backed_up(url, tmp_path / "good", 5)
    good, before = (tmp_path / "good").read_bytes(), database.read_bytes()
    (tmp_path / "text").write_text("Bonjour")
    (tmp_path / "cut").write_bytes(good[: len(good) // 2])
    (tmp_path / "newer").write_bytes(good)
    with sqlite3.connect(tmp_path / "newer") as newer:
        newer.execute("UPDATE alembic_version SET version_num = '9999'")
    newer.close()
    wrong = {"text": NoBackup, "floor.sqlite3": NoBackup, "cut": BrokenBackup, "newer": NewerBackup}
    for name, why in wrong.items():
        with pytest.raises(why):
            restore(url, tmp_path, tmp_path / name, 10)
    assert database.read_bytes() == before
    assert not list(tmp_path.glob("*.before-*"))
    assert not list(tmp_path.glob(".restoring*"))


async def test_whoever_was_erased_after_the_backup_stays_erased(
    database_url: str, tmp_path: Path
) -> None:
    file, time = tmp_path / "b", Time()
    (tmp_path / "data").mkdir()
    async with telling(database_url, time, folder=tmp_path / "data") as story:
        _, zebulon = await a_morning(story)
        await asyncio.to_thread(backed_up, database_url, file, time())
        assert b"bulon" in file.read_bytes(), "or the test proves nothing"
        await story.ask(c.EraseRep(zebulon), Actor("rep", zebulon))
    done = restore(database_url, tmp_path / "data", file, time())
    assert done.revived.erased == 1
    async with telling(database_url, time, folder=tmp_path / "data") as story:
        assert "bulon" not in await everything(story.floor)
        assert (await truth(story.floor, 2)).tally.sheets[zebulon].status == "erased"
        assert await story.floor.cards.known("device of Zébulon") is None
        assert not verify(story.floor.storage, 2).problems


async def test_every_open_sprint_gets_a_new_epoch_and_a_sealed_one_stays_as_it_is(
    tmp_path: Path,
) -> None:
    url, time = f"sqlite:///{tmp_path / 'floor.sqlite3'}", Time()
    async with telling(url, time) as story:
        await a_morning(story)
        before = {row.id: (row.epoch, row.head) for row in await story.floor.sprints.all()}
        backed_up(url, tmp_path / "b", time())
    restore(url, tmp_path, tmp_path / "b", time())
    async with telling(url, time) as story:
        after = {row.id: (row.epoch, row.head) for row in await story.floor.sprints.all()}
        assert after[1] == before[1]
        assert after[2][0] != before[2][0]
        assert after[2][1] == before[2][1] + 1


async def test_a_new_sprint_never_gets_the_number_of_one_that_was_lost(
    database_url: str, tmp_path: Path
) -> None:
    """Phones hold taps by that number: they would be given to another sprint."""
    async with telling(database_url) as story:
        await story.open()
        await asyncio.to_thread(backed_up, database_url, tmp_path / "b", 5)
        lost = await story.open()
    restore(database_url, tmp_path, tmp_path / "b", 10)
    async with telling(database_url) as story:
        assert await story.floor.sprints.find(lost) is None
        assert await story.open() > lost


async def test_a_restored_pause_is_the_hosts_to_end(tmp_path: Path) -> None:
    url, time = f"sqlite:///{tmp_path / 'floor.sqlite3'}", Time()
    async with telling(url, time) as story:
        await story.calling("Karim")
        backed_up(url, tmp_path / "b", time())
    time.now += 3_600_000
    restore(url, tmp_path, tmp_path / "b", time())
    async with telling(url, time) as story:
        story.sprint = 1
        await story.pass_(120_000)
        assert (await truth(story.floor, 1)).tally.clock.phase == "paused"
        await story.ask(c.Resume(), HOST, key="f" * 32)
        await story.pass_(60_000)
        assert (await truth(story.floor, 1)).tally.clock.phase == "live"


async def test_every_table_is_in_the_backup(database_url: str, tmp_path: Path) -> None:
    async with telling(database_url) as story:
        await _with_a_meeting_and_a_pulse(story)
        await _with_a_warm_up(story)
        await a_morning(story)
        await story.floor.team.found("Nord", "hash", "fr")
        await story.floor.rooms.open("host")
        await story.floor.tokens.grant("wall", "h", "w", 1)
        await asyncio.to_thread(backed_up, database_url, tmp_path / "b", 5)

        def counts(connection: Any) -> dict[str, int]:
            tables = metadata.tables.items()
            return {name: len(connection.execute(select(t)).all()) for name, t in tables}

        there = await story.floor.storage.read(counts)
    copied = {name: rows(tmp_path / "b", f"SELECT count(*) FROM {name}")[0][0] for name in there}
    assert copied == there
    assert [name for name, count in there.items() if not count and name != "alive"] == []


async def _with_a_meeting_and_a_pulse(story: Story) -> None:
    (rep,) = await story.calling("Première")
    await story.tap(rep, "meeting")
    await story.finish()
    for n in range(5):
        await story.floor.pulses.give(story.sprint, f"phone {n}", 4, True)
    story.time.now += LULL_MS
    await story.floor.pulses.tick()


async def _with_a_warm_up(story: Story) -> None:
    await story.open()
    for name in ("Ada", "Bob"):
        await story.join(name)
    await story.ask(c.WriteLine("opener", "Je vous dérange ?"))
    await story.ask(c.BeginWarmup(("no_time",)))
    await story.floor.book.add(story.key(), "no_time", "Deux minutes.")


def test_the_signing_secret_of_a_fresh_machine_gives_way_to_the_backups(tmp_path: Path) -> None:
    url = f"sqlite:///{tmp_path / 'floor.sqlite3'}"
    open_storage(url).close()
    backed_up(url, tmp_path / "b", 5)
    (tmp_path / "secret").write_bytes(b"fresh")
    done: Restored = restore(url, tmp_path, tmp_path / "b", 10)
    assert done.revived.sprints == 0
    assert (tmp_path / "secret").read_bytes() == SECRET
    assert (tmp_path / "secret").stat().st_mode & 0o777 == 0o600
    (kept,) = tmp_path.glob("secret.before-*")
    assert kept.read_bytes() == b"fresh"
