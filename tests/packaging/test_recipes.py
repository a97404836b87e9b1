"""The recipes of deploy/ that no test can run whole: each is asked of the tool that knows."""

import re
import shlex
import shutil
import subprocess
from pathlib import Path

import pytest

from tests.packaging.conftest import ROOT
from tests.process import BIN
from web.settings import NAMES

DEPLOY = ROOT / "deploy"
UNIT = DEPLOY / "phoning-floor.service"
KNOWN = {*NAMES.values(), "PYTHONUNBUFFERED"}


@pytest.mark.skipif(not shutil.which("systemd-analyze"), reason="this machine has no systemd")
def test_systemd_understands_every_line_of_the_unit(tmp_path: Path) -> None:
    ours = UNIT.read_text(encoding="utf-8").replace(
        "/opt/phoning-floor/.venv/bin/floor", str(BIN / "floor")
    )
    copy = tmp_path / UNIT.name
    copy.write_text(ours, encoding="utf-8")
    told = subprocess.run(
        ["systemd-analyze", "verify", copy], capture_output=True, text=True, check=False
    )
    about_ours = [line for line in told.stderr.splitlines() if UNIT.name in line]
    assert (told.returncode, about_ours) == (0, []), told.stderr


@pytest.mark.parametrize("name", ["phoning-floor.service", "Containerfile", "nginx.conf"])
def test_a_recipe_names_only_settings_that_exist(name: str) -> None:
    text = (DEPLOY / name).read_text(encoding="utf-8")
    named = set(re.findall(r"\b([A-Z]+_[A-Z_]+|PORT)(?==)", text))
    assert named
    assert named <= KNOWN


def test_the_container_copies_and_runs_what_there_is() -> None:
    lines = (DEPLOY / "Containerfile").read_text(encoding="utf-8").replace("\\\n", " ")
    steps = [line for line in lines.splitlines() if line and not line.startswith("#")]
    copied = [shlex.split(step)[1] for step in steps if step.startswith("COPY")]
    assert all((ROOT / path).exists() for path in copied)
    assert [step for step in steps if step.startswith("CMD")] == ['CMD ["floor", "serve"]']
    ignored = (ROOT / ".dockerignore").read_text(encoding="utf-8").splitlines()
    assert {".git", ".venv", "data", "**/node_modules"} <= set(ignored)
