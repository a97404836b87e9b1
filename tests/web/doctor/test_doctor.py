"""What `floor doctor` says, and how it ends."""

import json
import re
import socket
from pathlib import Path

from tests.web.cli.operator import type_
from tools import catalogue
from web import doctor

HERE = Path(doctor.__file__).parent


def test_every_finding_has_a_sentence_and_every_sentence_a_finding() -> None:
    code = "\n".join(file.read_text("utf-8") for file in HERE.glob("*.py"))
    found = set(re.findall(r'\b(?:well|hint|ill|found)\(\s*"(\w+)"', code))
    found |= {"backup", "backup_old", "sum"}
    words = catalogue.words(catalogue.read(catalogue.LOCALES / "fr" / "doctor.po", "fr"))
    assert {f"doctor.{one}" for one in found} == set(words)


def test_it_says_what_is_ill_and_ends_with_one(tmp_path: Path) -> None:
    tmp_path.chmod(0o700)
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = str(other.getsockname()[1])
        sick = type_("doctor", "--data", tmp_path, "--host", "127.0.0.1", "--port", port)
        assert sick.exit_code == 1
        assert f"XX  Port {port} is taken" in sick.stdout
        french = type_("doctor", "--data", tmp_path, "--port", port, LC_ALL="fr_FR.UTF-8")
        assert f"Le port {port} est pris" in french.stdout
    fine = type_("doctor", "--data", tmp_path, "--port", port, FLOOR_RETENTION_DAYS="7")
    assert fine.exit_code == 0, fine.stdout
    assert "Calls are deleted 7 days after" in fine.stdout


def test_machines_read_the_same(tmp_path: Path) -> None:
    rows = json.loads(type_("doctor", "--data", tmp_path, "--port", "0", "--json").stdout)
    assert {"level", "code", "facts", "said"} == set(rows[0])
    assert "isolation" in [row["code"] for row in rows]


def test_it_changes_nothing(tmp_path: Path) -> None:
    type_("doctor", "--data", tmp_path / "none", "--port", "0")
    assert not (tmp_path / "none").exists()
