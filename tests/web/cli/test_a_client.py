"""A client of a freelancer, from the first day to the last, with what `docs/operations.md` says."""

import json
from pathlib import Path

import pytest

from tests.web.cli.operator import running, type_
from tests.web.cli.test_purge import database, told

BACKUP = "data/backups"


def test_from_the_first_day_to_the_last(tmp_path: Path) -> None:
    data, copies = tmp_path / "data", tmp_path / BACKUP
    data.mkdir(mode=0o700)
    recent, old = told(database(data), 2), told(database(data), 20)
    copies.mkdir(mode=0o700)
    with running(tmp_path) as floor:
        port = floor.url.rpartition(":")[2]
        here = ("--data", data)
        found = json.loads(type_("doctor", *here, "--port", port, "--json").stdout)
        codes = {one["code"]: one["level"] for one in found}
        assert codes["running"] == "well"
        assert codes["no_backup"] == "hint"
        assert "ill" not in codes.values(), found
        assert type_("backup", *here, copies).exit_code == 0
        well = json.loads(type_("doctor", *here, "--port", port, "--json").stdout)
        assert "backup" in [one["code"] for one in well]
        assert "purged on" in type_("verify", *here, old).stdout, "it did so at its start"
        assert f"the calls of sprints {old} " in floor.process.trouble()
        assert "all invariants hold" in type_("verify", *here, recent).stdout
        floor.found()
        assert type_("passwd", *here, "--password", "un autre mot de passe").exit_code == 0
    done = type_("close-client", *here, "--yes")
    assert done.exit_code == 0, done.output
    assert not data.exists()
    proof = next(tmp_path.glob("data-closed-*"))
    deleted = json.loads((proof / "proof.json").read_text("utf-8"))["deleted"]
    assert any(one["name"].startswith("backups/") for one in deleted)


@pytest.mark.parametrize("language", ["fr_FR.UTF-8", "en_GB.UTF-8"])
def test_every_sentence_has_its_facts(tmp_path: Path, language: str) -> None:
    """None is left in braces, in what the commands say on an ordinary day."""
    sprint, file = told(database(tmp_path), 20), tmp_path / "sprint.json"
    said = [
        type_("doctor", "--data", tmp_path, "--port", 0, LC_ALL=language).output,
        type_("purge", "--data", tmp_path, "--dry-run", LC_ALL=language).output,
        type_("purge", "--data", tmp_path, LC_ALL=language).output,
        type_("purge", "--data", tmp_path, sprint, LC_ALL=language).output,
        type_("export", "--data", tmp_path, "--out", file, sprint, LC_ALL=language).output,
        type_("close-client", "--data", tmp_path, "--yes", LC_ALL=language).output,
    ]
    assert all(said)
    assert not [text for text in said if "{" in text or "cli." in text or "doctor." in text]
