"""What the terminal says of a backup and of a restore: one sentence, and no traceback."""

from pathlib import Path

import pytest

from floor.storage import open_storage
from tests.web.cli.operator import type_
from web.cli.ending import CANNOT_START


@pytest.fixture
def data(tmp_path: Path) -> Path:
    open_storage(f"sqlite:///{tmp_path / 'data' / 'floor.sqlite3'}").close()
    return tmp_path / "data"


def test_a_backup_is_named_by_date_in_the_folder_that_is_given(data: Path, tmp_path: Path) -> None:
    (tmp_path / "nas").mkdir()
    said = type_("backup", "--data", str(data), str(tmp_path / "nas"))
    (made,) = (tmp_path / "nas").iterdir()
    assert made.name.startswith("floor-20") and made.suffix == ".backup"
    assert said.exit_code == 0
    assert f"File: {made}" in said.output


def test_restoring_says_what_came_back_and_where_the_old_one_is(data: Path, tmp_path: Path) -> None:
    file = tmp_path / "b"
    type_("backup", "--data", str(data), str(file))
    said = type_("restore", "--data", str(data), str(file))
    (aside,) = data.glob("floor.sqlite3.before-*")
    assert said.exit_code == 0
    assert f"The database before is kept: {aside}" in said.output


def test_what_cannot_be_done_is_one_sentence(data: Path, tmp_path: Path) -> None:
    there, text = tmp_path / "there", tmp_path / "text"
    type_("backup", "--data", str(data), str(there))
    text.write_text("Bonjour")
    wrong = {
        ("backup", str(data), str(there)): "is there already",
        ("backup", str(tmp_path / "none"), str(tmp_path / "b")): "There is no floor",
        ("backup", str(data), str(tmp_path / "no" / "folder")): "cannot be written",
        ("restore", str(data), str(tmp_path / "none")): "cannot be read",
        ("restore", str(data), str(text)): "is no backup of a floor",
    }
    for (command, where, file), why in wrong.items():
        said = type_(command, "--data", where, file)
        assert said.exit_code == CANNOT_START
        assert why in said.output
        assert len(said.output.strip().splitlines()) == 1


def test_a_floor_that_is_open_is_not_restored(data: Path, tmp_path: Path) -> None:
    type_("backup", "--data", str(data), str(tmp_path / "b"))
    served = open_storage(f"sqlite:///{data / 'floor.sqlite3'}")
    said = type_("restore", "--data", str(data), str(tmp_path / "b"))
    served.close()
    assert said.output == "A server uses this database: stop it first.\n"
