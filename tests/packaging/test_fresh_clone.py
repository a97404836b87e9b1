"""A developer who finds the repository: one command on a clone with nothing at hand."""

import os
import re
import shutil
import signal
import subprocess
import sys
import time
from pathlib import Path

import httpx2
import pytest

from tests.packaging.conftest import ROOT
from tests.ports import free_port

PATIENCE_S = 600
OF_OURS = ("VIRTUAL_ENV", "MAKEFLAGS", "MAKELEVEL", "MFLAGS", "UV_CACHE_DIR", "PIP_CACHE_DIR")


@pytest.mark.long
def test_make_run_shows_a_live_demo_with_empty_caches(
    tmp_path: Path, capsys: pytest.CaptureFixture[str]
) -> None:
    clone, home = tmp_path / "clone", tmp_path / "home"
    home.mkdir()
    subprocess.run(["git", "clone", "--quiet", str(ROOT), str(clone)], check=True)
    port = free_port()
    environ = {name: value for name, value in os.environ.items() if name not in OF_OURS}
    environ |= {"HOME": str(home), "npm_config_cache": str(home / "npm"), "PORT": str(port)}
    began = time.monotonic()
    with subprocess.Popen(
        ["make", "run"],
        cwd=clone,
        env=environ,
        stdout=subprocess.DEVNULL,
        stderr=subprocess.DEVNULL,
        start_new_session=True,
    ) as make:
        try:
            took_s = _until_the_wall_moves(f"http://localhost:{port}", make) - began
        finally:
            os.killpg(make.pid, signal.SIGTERM)
            make.wait(30)
    with capsys.disabled():
        sys.stdout.write(f"\nfrom a bare clone to a demo that plays: {took_s:.0f} s\n")
    shutil.rmtree(home)


def _until_the_wall_moves(url: str, make: "subprocess.Popen[bytes]") -> float:
    """Until its page is there with a sprint in it."""
    end = time.monotonic() + PATIENCE_S
    while time.monotonic() < end:
        assert make.poll() is None, f"make ended with {make.returncode}"
        try:
            page = httpx2.get(f"{url}/demo/wall", follow_redirects=True).text
            if re.search(r'data-screen="wall"', page):
                return time.monotonic()
        except httpx2.TransportError:
            pass
        time.sleep(0.2)
    raise AssertionError("no demo")
