"""A live demo of its own: a server, on a free port, for as long as somebody looks."""

import os
import re
import subprocess
import sys
import tempfile
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

OPEN = re.compile(r"http://localhost:\d+(?=/demo\b)")


@contextmanager
def demo(*options: str, **environ: str) -> Iterator[str]:
    """Its address, with the options of `floor serve --demo`."""
    floor = Path(sys.executable).with_name("floor")
    with tempfile.TemporaryDirectory(prefix="floor-demo-") as folder:
        server = subprocess.Popen(
            [str(floor), "serve", "--demo", "--port", "0", "--data", folder, *options],
            env={**os.environ, **environ},
            stdout=subprocess.PIPE,
            text=True,
        )
        assert server.stdout
        try:
            said = ""
            while not (found := OPEN.search(said)):
                line = server.stdout.readline()
                assert line, "the demo did not start"
                said += line
            yield found[0]
        finally:
            server.terminate()
            server.wait(20)
