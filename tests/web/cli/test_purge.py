"""What an operator has forgotten before its time, and what the terminal says of it."""

from collections.abc import Coroutine
from pathlib import Path
from typing import Any

import anyio
import pytest

from tests.story import Story, Time, telling
from tests.web.cli.operator import running, type_
from web.app import wall_clock

DAY = 86_400_000


def told(url: str, days_ago: int, *, seal: bool = True) -> int:
    """A sprint of so many days ago; its number."""

    async def tell() -> int:
        async with telling(url, Time(wall_clock() - days_ago * DAY)) as story:
            return await _play(story, seal)

    return run(tell())


async def _play(story: Story, seal: bool) -> int:
    karim = (await story.calling("Karim"))[0]
    await story.tap(karim)
    if seal:
        await story.finish()
    return story.sprint


def run(work: Coroutine[Any, Any, int]) -> int:
    async def main() -> int:
        return await work

    return anyio.run(main)


@pytest.fixture
def data(tmp_path: Path) -> Path:
    (tmp_path / "data").mkdir()
    return tmp_path / "data"


def database(data: Path) -> str:
    return f"sqlite:///{data / 'floor.sqlite3'}"


def test_the_old_ones_go_and_a_dry_run_lets_nothing_go(data: Path) -> None:
    sprint = told(database(data), 5)
    assert "Nothing to delete" in type_("purge", "--data", data).stdout
    for words in (("--older-than", 3), (sprint,)):
        dry = type_("purge", "--data", data, "--dry-run", *words)
        assert f"the calls of sprints {sprint}" in dry.stdout
        assert "nothing was" in dry.stdout
    assert "all invariants hold" in type_("verify", "--data", data, sprint).stdout
    done = type_("purge", "--data", data, "--older-than", 3)
    assert f"Deleted:\n  the calls of sprints {sprint}" in done.stdout
    assert "purged on" in type_("verify", "--data", data, sprint).stdout


def test_one_goes_before_its_time(database_url: str, tmp_path: Path) -> None:
    sprint = told(database_url, 0)
    words = ("--data", tmp_path)
    given = {"DATABASE_URL": database_url}
    assert type_("purge", *words, sprint, **given).exit_code == 0
    assert "purged on" in type_("verify", *words, sprint, **given).stdout
    assert "Nothing to delete" in type_("purge", *words, sprint, **given).stdout


def test_what_is_not_sealed_or_not_there_is_refused(data: Path) -> None:
    sprint = told(database(data), 0, seal=False)
    early = type_("purge", "--data", data, sprint)
    assert (early.exit_code, "not sealed" in early.stderr) == (3, True)
    missing = type_("purge", "--data", data, 99, LC_ALL="fr_FR.UTF-8")
    assert (missing.exit_code, "pas de séance" in missing.stderr) == (4, True)


def test_a_running_server_does_it_itself(data: Path, tmp_path: Path) -> None:
    sprint = told(database(data), 5)
    with running(tmp_path) as floor:
        assert f"sprints {sprint}" in type_("purge", "--data", data, "--dry-run", sprint).stdout
        assert f"sprints {sprint}" in type_("purge", "--data", data, sprint).stdout
        assert "purged on" in type_("verify", "--data", data, sprint).stdout
        missing = type_("purge", "--data", data, 99)
        assert (missing.exit_code, "no sprint" in missing.stderr) == (4, True)
        assert f"the calls of sprints {sprint}" in floor.process.trouble(), "its log says so"


def test_a_server_that_does_not_answer_is_named(data: Path, monkeypatch: Any) -> None:
    from floor.storage.lock import Lock
    from web.cli import running as errand

    told(database(data), 5)
    held = Lock(data / "floor.sqlite3")
    assert "does not answer" in type_("purge", "--data", data).stderr
    (data / "errands").mkdir()
    monkeypatch.setattr(errand, "PATIENCE_S", 0.2)
    said = type_("purge", "--data", data)
    assert (said.exit_code, "nothing was done" in said.stderr) == (3, True)
    assert list((data / "errands").iterdir()) == [], "withdrawn: no later server does it"
    held.release()
