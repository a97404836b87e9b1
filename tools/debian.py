"""Programs that tests need: this machine's, or Debian's packages when we may install them."""

import os
import shutil
import subprocess
import sys


def may_install() -> bool:
    return os.name == "posix" and os.geteuid() == 0 and shutil.which("apt-get") is not None


def install(*packages: str) -> None:
    """A step that fails says so; whether the program is there at last is what counts."""
    quiet = {**os.environ, "DEBIAN_FRONTEND": "noninteractive"}
    for step in (["update", "-qq"], ["install", "-y", "-qq", "--no-install-recommends", *packages]):
        done = subprocess.run(["apt-get", *step], env=quiet, stdout=sys.stderr, check=False)
        if done.returncode:
            print(f"failed: apt-get {' '.join(step)}", file=sys.stderr)
