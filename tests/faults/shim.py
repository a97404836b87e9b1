"""C that is compiled on the spot and preloaded into a server."""

import subprocess
from pathlib import Path
from shutil import which

HERE = Path(__file__).parent


def compiled(name: str, folder: Path) -> str:
    """The path of a shared library, for LD_PRELOAD."""
    compiler = which("cc") or which("gcc")
    assert compiler, "the fault suite needs a C compiler (Debian: gcc)"
    library = folder / f"{name}.so"
    folder.mkdir(parents=True, exist_ok=True)
    flags = ["-shared", "-fPIC", "-O1", "-Wall", "-Werror"]
    source = str(HERE / f"{name}.c")
    subprocess.run([compiler, *flags, "-o", str(library), source, "-ldl", "-lpthread"], check=True)
    return str(library)
