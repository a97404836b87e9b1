"""The floor as it is installed: an sdist made here, its wheel without node, a bare venv."""

import os
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
UV = Path(sys.executable).with_name("uv")
NOTHING = {"PATH": "/nonexistent"}  # neither node nor this project's own programs


def uv(*words: str | Path, **environ: str) -> str:
    """What it said of its progress."""
    done = subprocess.run(
        [UV, *words],
        env={**os.environ, "UV_PYTHON_DOWNLOADS": "never", **environ},
        cwd=ROOT,
        capture_output=True,
        text=True,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return done.stderr


@pytest.fixture(scope="session")
def wheel(tmp_path_factory: pytest.TempPathFactory) -> Path:
    folder = tmp_path_factory.mktemp("dist")
    uv("build", "--quiet", "--sdist", "--out-dir", folder, ".")
    (sdist,) = folder.glob("*.tar.gz")
    uv("build", "--quiet", "--wheel", "--out-dir", folder, sdist, **NOTHING)
    (built,) = folder.glob("*.whl")
    return built


@pytest.fixture(scope="session")
def installed(wheel: Path, tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The `floor` command of a venv that has nothing else."""
    venv = tmp_path_factory.mktemp("installed") / "venv"
    python = venv / "bin" / "python"
    uv("venv", "--quiet", "--python", sys.executable, venv)
    uv("pip", "install", "--quiet", "--python", python, "--constraint", "requirements.lock", wheel)
    return venv / "bin" / "floor"
