"""`floor export`, from the terminal."""

import json
from pathlib import Path

from tests.web.cli.operator import type_
from tests.web.cli.test_purge import told


def test_it_goes_to_the_screen_or_to_a_file_and_says_what_it_is_not(tmp_path: Path) -> None:
    sprint = told(f"sqlite:///{tmp_path / 'floor.sqlite3'}", 0)
    whole = json.loads(type_("export", "--data", tmp_path, sprint).stdout)
    assert "no evaluation of anybody" in whole["notice"]["en"]
    assert "pas une évaluation" in whole["notice"]["fr"]
    assert "Karim" not in json.dumps(whole)
    file = tmp_path / "sprint.json"
    said = type_("export", "--data", tmp_path, "--out", file, sprint)
    assert "sprint.json" in said.stdout
    assert json.loads(file.read_text("utf-8")) == whole
    nowhere = type_("export", "--data", tmp_path, "--out", tmp_path / "no" / "where", sprint)
    assert (nowhere.exit_code, "cannot be written" in nowhere.stderr) == (3, True)
    assert type_("export", "--data", tmp_path, 99).exit_code == 4
