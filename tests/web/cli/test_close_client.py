"""« Clôturer ce client »: nothing is left but what the client may keep."""

import json
from hashlib import sha256
from pathlib import Path

import pytest

from tests.web.cli.operator import running, type_
from tests.web.cli.test_purge import database, told
from web.closing import wiping


@pytest.fixture
def acme(tmp_path: Path) -> Path:
    """A client's folder after two sprints, one of them purged and one never sealed."""
    folder = tmp_path / "acme"
    folder.mkdir()
    first = told(database(folder), 20)
    told(database(folder), 0, seal=False)
    type_("purge", "--data", folder, first)
    (folder / "secret").write_bytes(b"x" * 32)
    (folder / "backups").mkdir()
    (folder / "backups" / "floor-monday.backup").write_bytes(b"Karim" * 1_000)
    return folder


def close(folder: Path, *words: str) -> Path:
    """The folder of the proof."""
    done = type_("close-client", "--data", folder, "--yes", *words)
    assert done.exit_code == 0, done.output
    return next(folder.parent.glob("acme-closed-*"))


def test_the_folder_is_gone_and_no_name_is_left(acme: Path) -> None:
    held = b"".join(file.read_bytes() for file in acme.rglob("*") if file.is_file())
    assert b"Karim" in held, "or the test proves nothing"
    beside = close(acme)
    assert not acme.exists()
    left = b"".join(file.read_bytes() for file in beside.iterdir())
    assert b"Karim" not in left
    assert {file.name for file in beside.iterdir()} == {
        *("proof.json", "proof.fr.txt", "proof.en.txt", "sprint-1.json", "sprint-2.json"),
    }


def test_the_proof_says_what_there_was(acme: Path) -> None:
    hashed = type_("verify", "--data", acme, 1).stdout.partition("sealed hash ")[2].split()[0]
    beside = close(acme)
    proof = json.loads((beside / "proof.json").read_text("utf-8"))
    assert proof["client"] == "acme"
    assert (proof["rows"]["sprints"], proof["rows"]["people"]) == (2, 1)
    assert [one["hash"] for one in proof["sprints"]] == [hashed, ""]
    for one in proof["sprints"]:
        export = (beside / one["export"]).read_bytes()
        assert sha256(export).hexdigest() == one["sha256"]
    names = {one["name"] for one in proof["deleted"]}
    assert {"floor.sqlite3", "secret", "backups/floor-monday.backup"} <= names
    digest = sha256((beside / "proof.json").read_bytes()).hexdigest()
    for language, words in {"fr": "CLÔTURE DU DOSSIER", "en": "CLOSING OF THE FOLDER"}.items():
        text = (beside / f"proof.{language}.txt").read_text("utf-8")
        assert words in text
        assert hashed in text
        assert digest in text
        assert "{" not in text, "every fact is filled in"


def test_it_asks_for_the_folder_s_name(acme: Path) -> None:
    from click.testing import CliRunner

    from web.cli.main import main

    words = ["close-client", "--data", str(acme)]
    env = {"LC_ALL": "C", "DATABASE_URL": ""}
    wrong = CliRunner().invoke(main, words, input="acne\n", env=env)
    assert (wrong.exit_code, "nothing was deleted" in wrong.stderr) == (2, True)
    assert (acme / "floor.sqlite3").exists()
    assert not list(acme.parent.glob("acme-closed-*"))
    assert CliRunner().invoke(main, words, input="acme\n", env=env).exit_code == 0
    assert not acme.exists()


def test_what_is_not_ours_is_left_and_named(acme: Path) -> None:
    (acme / "contract.pdf").write_bytes(b"theirs")
    beside = close(acme)
    assert [file.name for file in acme.iterdir()] == ["contract.pdf"]
    assert "contract.pdf" in (beside / "proof.fr.txt").read_text("utf-8")


def test_what_is_deleted_was_overwritten_first(acme: Path) -> None:
    file, kept = acme / "backups" / "floor-monday.backup", acme / "hard link"
    kept.hardlink_to(file)  # the same bytes on the disk, under a name that stays
    close(acme)
    assert set(kept.read_bytes()) == {0}


def test_a_link_is_taken_away_and_what_it_leads_to_is_not(tmp_path: Path) -> None:
    theirs, folder = tmp_path / "theirs", tmp_path / "data"
    theirs.write_bytes(b"theirs")
    (folder / "backups").mkdir(parents=True)
    (folder / "backups" / "link").symlink_to(theirs)
    wiping.wipe(folder, wiping.ours(folder))
    assert theirs.read_bytes() == b"theirs"
    assert not folder.exists()


def test_it_refuses_while_a_server_runs(tmp_path: Path) -> None:
    with running(tmp_path) as floor:
        floor.found()
        said = type_("close-client", "--data", tmp_path / "data", "--yes")
        assert (said.exit_code, "stop it first" in said.stderr) == (3, True)
    assert (tmp_path / "data" / "floor.sqlite3").exists()


def test_it_refuses_what_is_no_folder_of_a_floor(tmp_path: Path) -> None:
    assert type_("close-client", "--data", tmp_path, "--yes").exit_code == 4
    given = {"DATABASE_URL": "postgresql://127.0.0.1/x"}
    said = type_("close-client", "--data", tmp_path, "--yes", **given)
    assert (said.exit_code, "DROP DATABASE" in said.stderr) == (2, True)
