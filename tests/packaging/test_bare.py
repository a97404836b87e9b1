"""Where uvloop and what only Unix has do not exist, as on Windows, a floor serves all the same."""

import sys
from pathlib import Path

import pytest

from tests.outside import a_call, outside
from tests.packaging.conftest import uv
from tests.process import STOPPED, floor_process

MODULES = ("uvloop", "pwd", "grp", "resource", "termios", "readline", "syslog")
CALLS = ("geteuid", "getuid", "getgid", "statvfs", "fchmod", "chown", "fork", "sched_getaffinity")

# `sys.platform` stays, so the file lock still asks for `fcntl`: it gets one that locks nothing.
WITHOUT = f"""
import os, sys, types
for name in {MODULES!r}:
    sys.modules[name] = None
sys.modules["fcntl"] = types.SimpleNamespace(flock=lambda *_: None, LOCK_EX=2, LOCK_NB=4)
for name in {CALLS!r}:
    delattr(os, name)
from web.cli.main import main
main()
"""


def test_a_floor_without_what_only_unix_has_serves_a_sprint(tmp_path: Path) -> None:
    command = (sys.executable, "-c", WITHOUT)
    with (
        floor_process(tmp_path, command=command) as process,
        outside(process.url) as floor,
    ):
        a_call(floor, process.welcome)
        assert process.stop() == STOPPED


@pytest.mark.parametrize(
    ("platform", "loop"), [("x86_64-pc-windows-msvc", False), ("aarch64-apple-darwin", True)]
)
def test_everything_locked_is_there_for_another_system_ready_made(
    platform: str, loop: bool, tmp_path: Path
) -> None:
    there = ("--python-platform", platform, "--python-version", "3.13", "--target", tmp_path)
    ready = ("--dry-run", "--only-binary", ":all:", "--requirement", "requirements.lock")
    told = uv("pip", "install", *there, *ready)
    assert "starlette==" in told
    assert ("uvloop==" in told) == loop
